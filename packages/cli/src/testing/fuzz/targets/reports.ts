import { readReport } from '@smslint/report';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { lastLine } from '../../../elsewhere/blob-format.js';
import { checkstyleFaults, gitlabFaults, junitFaults, rdjsonFaults, sarifFaults } from '../../schemas.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSound, within } from '../folder.js';
import { hold, type Target } from '../target.js';
import { mutatedValues, requests, requestText, soup } from '../texts.js';
import { values } from './reading.js';

/** By the consumer of each format: what it says is wrong with a report. */
const consumers: Readonly<Record<string, (text: string) => Promise<readonly string[]> | readonly string[]>> = {
  json: (text) => (readReport(text).requests.length > 0 ? [] : ['no request']),
  jsonl: (text) =>
    text.split('\n').flatMap((line) => (line === '' || typeof JSON.parse(line) === 'object' ? [] : [line])),
  sarif: sarifFaults,
  rdjson: rdjsonFaults,
  gitlab: gitlabFaults,
  junit: junitFaults,
  checkstyle: checkstyleFaults,
  markdown: (text) => (/<script|javascript:/i.test(micromark(text)) ? ['a script'] : []),
  github: (text) =>
    text
      .split('\n')
      .filter((line) => /^\s*(?:::|##\[)/.test(line) && !/^::(?:error|warning|notice) [^:]*::/.test(line)),
  codeframe: steering,
  stylish: steering,
};

function steering(text: string): string[] {
  return /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(text) ? ['what steers a terminal'] : [];
}

/** Those whose consumer takes long to start: not every input is put to them. */
const slow = ['junit', 'checkstyle'];

/** Files of any content: each format is what its consumer reads, and says the same every time. */
export const reporters: Target = {
  name: 'reporters',
  few: 6,
  inputs: fc
    .tuple(requestText, requestText, fc.constantFrom('fast', 'fast', 'fast', 'all'))
    .map(([one, other, which]) => ({ 'a.sms.yaml': one, 'b/b.sms.yaml': other, which })),
  check: ({ which, ...files }) =>
    within(files, async (folder) => {
      const read = Object.entries(consumers).filter(([format]) => which === 'all' || !slow.includes(format));
      const named = read.flatMap(([format]) => ['-o', `${format}=${format}.out`]);
      const { code } = await runSound(folder, ['lint', '.', ...named]);
      for (const [format, faultsOf] of read) {
        const text = readFileSync(join(folder, `${format}.out`), 'utf8');
        const faults = await faultsOf(text);
        hold(faults.length === 0, () => `${format}: ${faults.join('\n')}`);
      }
      const json = await runSound(folder, ['lint', '.', '-f', 'json']);
      hold(json.code === code, () => `exit codes ${code} and ${json.code}`);
      hold(json.out === readFileSync(join(folder, 'json.out'), 'utf8'), () => 'two runs say different things');
    }),
};

/** Lines of any content through the filter: one line comes out for each that holds something, each of them JSON. */
export const filter: Target = {
  name: 'filter',
  few: 10,
  inputs: fc
    .array(
      fc.oneof(
        mutatedValues(values).map((text) => JSON.stringify(JSON.parse(text))),
        soup,
      ),
      { maxLength: 5 },
    )
    .map((lines) => ({ stdin: lines.join('\n') })),
  check: ({ stdin = '' }) =>
    within({}, async (folder) => {
      const { out } = await runSound(folder, ['lint', '--stdin', '--format', 'jsonl'], stdin);
      const lines = out.split('\n').filter((line) => line !== '');
      for (const line of lines) hold(typeof JSON.parse(line) === 'object', () => line);
      const again = await runSound(folder, ['lint', '--stdin', '--format', 'jsonl'], stdin);
      hold(again.out === out, () => 'two runs say different things');
    }),
};

const someRequests = requests.slice(0, 3);

/** Blobs that somebody has changed, with and without a checksum that fits. */
export const blobs: Target = {
  name: 'blobs',
  few: 10,
  inputs: fc.record({
    change: fc.oneof(
      soup,
      fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
    ),
    line: fc.nat(5).map(String),
    place: fc.nat(999).map(String),
    kind: fc.constantFrom('whole line', 'within', 'end', 'key'),
    sealed: fc.constantFrom('yes', 'no'),
  }),
  check: ({ change = '', line = '', place = '', kind = '', sealed = '' }) =>
    within({ 'a.sms.yaml': someRequests[0] ?? '', 'b.sms.yaml': someRequests[1] ?? '' }, async (folder) => {
      await runSound(folder, ['lint', '.', '-o', 'blob=all.blob']);
      const path = join(folder, 'all.blob');
      const lines = readFileSync(path, 'utf8').split('\n').slice(0, -2);
      const at = Number(line) % lines.length;
      lines[at] = changedLine(lines[at] ?? '', kind, change, Number(place));
      const above = `${lines.join('\n')}\n`;
      writeFileSync(path, above + (sealed === 'yes' ? lastLine(above) : change));
      const { code, out } = await runSound(folder, ['merge-reports', 'all.blob', '-f', 'json']);
      if (code !== 2) readReport(out);
    }),
};

function changedLine(line: string, kind: string, change: string, place: number): string {
  const at = Math.floor((place / 999) * line.length);
  if (kind === 'whole line') return change;
  if (kind === 'end') return line.slice(0, at);
  if (kind === 'within') return line.slice(0, at) + change + line.slice(at);
  const keys = [...line.matchAll(/"(\w+)":("(?:[^"\\]|\\.)*"|[\d.]+|true|false|null|\{\}|\[\])/g)];
  const found = keys[place % Math.max(1, keys.length)];
  if (!found) return line;
  const start = found.index + found[0].length - (found[2] ?? '').length;
  return line.slice(0, start) + JSON.stringify(change) + line.slice(found.index + found[0].length);
}
