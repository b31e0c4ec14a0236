import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRequests } from '@smslint/core';
import { parse } from 'yaml';

/** A piece of a file. */
type Piece =
  string | { readonly times: number; readonly of: string } | { readonly hex: string } | { readonly without: string };

/** What stands under a name. */
type Made = readonly Piece[] | { readonly link: string } | { readonly folder: true } | { readonly pipe: true };

/** Files made to harm, each case in a folder of its own, and how a run over it ends. */
export interface HostileCase {
  readonly name: string;
  readonly files: Readonly<Record<string, Made>>;
  /** The arguments of the run; without them it lints its folder. */
  readonly args?: readonly string[];
  readonly exit: number;
  /** How the first finding begins, or with exit code 2 the first line on standard error. */
  readonly says: string;
}

/** A case as it is written: of a hostile rule its condition alone, or how deep or wide its conditions are. */
interface WrittenCase extends Omit<HostileCase, 'files'> {
  readonly files?: HostileCase['files'];
  readonly rule?: string;
  readonly deep?: number;
  readonly wide?: number;
}

const leaf = '{ fact: /id, operator: equal, value: a }';

function inFull({ rule, deep, wide, files, ...one }: WrittenCase): HostileCase {
  if (files) return { ...one, files };
  const nested = '{ all: ['.repeat(deep ?? 0) + leaf + '] }'.repeat(deep ?? 0);
  const when = rule ?? (wide === undefined ? nested : `{ any: [${Array(wide).fill(leaf).join(', ')}] }`);
  const head = 'id: own\ntitle: Own\narea: samples\nseverity: error\nweight: 5\nconfidence: certain\nat: /id\n';
  const own = [`${head}when: ${when}\nmessage: Own.\nfix: Mend it.\nwhy: It is ours.\n`];
  return { ...one, files: { 'a.sms.yaml': ['good'], 'smslint.config.yaml': ['rulesDir: p\n'], 'p/own.yaml': own } };
}

const fixtures = new URL('../../../../fixtures/hostile/', import.meta.url);
const good = readFileSync(new URL('../../../../rules/good-requests/long-code.sms.yaml', import.meta.url), 'utf8');

/** The cases of a file of fixtures/hostile. */
export function hostileCases(name: string): HostileCase[] {
  // Two keys of a map may differ in characters that only a parser of YAML tells apart.
  return (parse(readFileSync(new URL(name, fixtures), 'utf8'), { maxAliasCount: 0 }) as WrittenCase[]).map(inFull);
}

/** Makes the files of a case in a folder. */
export function makeHostile(folder: string, { files }: HostileCase): void {
  for (const [name, made] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if ('folder' in made) mkdirSync(path);
    else if ('link' in made) symlinkSync(made.link, path);
    else if ('pipe' in made) execFileSync('mkfifo', ['--', path]);
    else writePieces(path, made);
  }
}

function writePieces(path: string, pieces: readonly Piece[]): void {
  const file = openSync(path, 'wx');
  for (const piece of pieces) writeSync(file, bytesOf(piece));
  closeSync(file);
}

function bytesOf(piece: Piece): Buffer {
  if (piece === 'good') return Buffer.from(good);
  if (piece === 'goodJson') return Buffer.from(JSON.stringify(goodValue()));
  if (typeof piece === 'string') return Buffer.from(piece);
  if ('without' in piece)
    return Buffer.from(good.replace(new RegExp(`^${piece.without}:.*\\n(?:[ \\-].*\\n|\\n)*`, 'm'), ''));
  return 'hex' in piece ? Buffer.from(piece.hex, 'hex') : Buffer.from(piece.of.repeat(piece.times));
}

function goodValue(): unknown {
  return readRequests('good.sms.yaml', good, 'yaml').documents[0]?.value;
}
