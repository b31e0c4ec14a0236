import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.js';

/** A loader's hook that notes what is imported in the file that $IMPORTED names. */
const hook = `
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
import { appendFileSync } from 'node:fs';
export const resolve = (name, context, next) => { appendFileSync(process.env.IMPORTED, name + '\\\\n'); return next(name, context); };
\`));
`;

/** The packages that a run of a built program imports, each by the name that it is imported by, in order, each once. */
export function importedBy(bin: string, args: readonly string[], cwd: string): string[] {
  const folder = makeFolder({ 'hook.mjs': hook, imported: '' });
  const IMPORTED = join(folder, 'imported');
  const env = { ...process.env, IMPORTED, AWS_EC2_METADATA_DISABLED: 'true' };
  spawnSync(process.execPath, ['--import', `file://${join(folder, 'hook.mjs')}`, bin, ...args], { cwd, env });
  const names = readFileSync(IMPORTED, 'utf8').split('\n');
  return [...new Set(names)].filter((name) => /^(?!node:)@?[a-z]/.test(name) && !name.startsWith('file:')).sort();
}
