/* The step of the action: it runs smslint by the inputs, and says what came of it in the ways of GitHub Actions. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { baseOf } from './base.mjs';
import { InputError, readInputs } from './inputs.mjs';
import { findProgram } from './install.mjs';

try {
  process.exitCode = run(process.env);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  annotate('error', error.message);
  process.exitCode = 2;
}

/** @param {import('./inputs.mjs').Environment} env */
function run(env) {
  const inputs = readInputs(env);
  const directory = resolve(env.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  if (!existsSync(directory)) throw new InputError(`The input working-directory is ${directory}, which is not there.`);
  const temporary = env.RUNNER_TEMP ?? tmpdir();
  const program = findProgram(inputs.version, directory, temporary);
  const files = reportFiles(inputs, directory, mkdtempSync(join(temporary, 'smslint-')));
  const status = lint(
    program,
    argumentsOf(inputs, files, env),
    directory,
    inputs.summary ? {} : { GITHUB_STEP_SUMMARY: '' },
  );
  // Where smslint could not do its work there may be no report, or an old one.
  if (status > 1) {
    annotate('error', 'smslint could not check the requests; the log says why.');
    return status;
  }
  if (inputs.annotations) process.stdout.write(readFileSync(files.github, 'utf8'));
  write(outputsOf(JSON.parse(readFileSync(files.json, 'utf8')), files), env);
  return status;
}

/**
 * @param {import('./inputs.mjs').Inputs} inputs
 * @param {string} directory
 * @param {string} folder for the files of which nobody said where they go
 */
function reportFiles({ sarifFile }, directory, folder) {
  const sarif = sarifFile === '' ? join(folder, 'smslint.sarif') : resolve(directory, sarifFile);
  mkdirSync(dirname(sarif), { recursive: true });
  return {
    sarif,
    github: join(folder, 'github.txt'),
    json: join(folder, 'report.json'),
    markdown: join(folder, 'report.md'),
  };
}

/**
 * @param {import('./inputs.mjs').Inputs} inputs
 * @param {Readonly<Record<string, string>>} files
 * @param {import('./inputs.mjs').Environment} env
 */
function argumentsOf({ options, changedOnly, since, uploadSarif, args, paths }, files, env) {
  const base = since || (changedOnly ? baseOf(env) : undefined);
  return [
    'lint',
    ...options,
    ...(changedOnly ? ['--changed'] : []),
    ...(base === undefined ? [] : [`--since=${base}`]),
    // Code scanning makes alerts of what was set aside, too.
    ...(uploadSarif ? ['--hide-suppressed'] : []),
    '--format=stylish',
    ...Object.entries(files).map(([format, path]) => `--output-file=${format}=${path}`),
    ...args,
    '--',
    ...paths,
  ];
}

/**
 * Runs smslint for people to read in the log.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} directory
 * @param {Record<string, string>} env
 * @returns {number} its exit code
 */
function lint(program, args, directory, env) {
  // A line that begins with :: is a command to the runner, and the name of a file may begin so.
  const token = randomUUID();
  writeSync(1, `::stop-commands::${token}\n`);
  const { status, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: directory,
    env: { ...process.env, FORCE_COLOR: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  writeSync(1, `::${token}::\n`);
  if (error) throw error;
  return status ?? 2;
}

/**
 * @param {{ requests: { score: number, verdict: string }[], totals: { error: number, warning: number } }} report
 * @param {Readonly<Record<'json' | 'sarif' | 'markdown', string>>} files
 */
function outputsOf({ requests, totals }, files) {
  return {
    verdict: requests.some(({ verdict }) => verdict === 'fail') ? 'fail' : 'pass',
    score: requests.length === 0 ? '' : Math.min(...requests.map(({ score }) => score)),
    requests: requests.length,
    errors: totals.error,
    warnings: totals.warning,
    'json-file': files.json,
    'sarif-file': files.sarif,
    'markdown-file': files.markdown,
  };
}

/**
 * @param {Readonly<Record<string, string | number>>} outputs
 * @param {import('./inputs.mjs').Environment} env
 */
function write(outputs, { GITHUB_OUTPUT: path }) {
  if (!path) return;
  // Names of files can hold line ends; nothing can hold the mark of the end by chance.
  const end = randomUUID();
  const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  appendFileSync(path, entries.join(''));
}

/**
 * @param {'error'} kind
 * @param {string} message
 */
function annotate(kind, message) {
  const text = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${kind} title=smslint::${text}\n`);
}
