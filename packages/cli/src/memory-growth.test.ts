import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { book } from '@smslint/rules';
import { expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

/** Loaded into the run: says when it is asked how much memory is in use, once what is not has been given back, in bytes. */
const teller = `
process.on('message', () => {
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.send(heapUsed + arrayBuffers);
});
process.channel.unref();
`;

type Filter = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };

/** Starts a filter that writes a report of each kind that is written while a run goes on. */
function startFilter(): Filter {
  const probe = `data:text/javascript,${encodeURIComponent(teller)}`;
  const reports = ['-f', 'jsonl', '-o', 'json=report.json', '-o', 'sarif=report.sarif'];
  // What functions are compiled to comes and goes.
  const node = ['--expose-gc', '--no-opt', '--no-sparkplug', '--no-maglev', '--no-flush-bytecode', '--import', probe];
  const args = [bin, 'lint', '--stdin', '--stdin-filename', 'a.sms.jsonl', ...reports];
  return spawn(process.execPath, [...node, ...args], {
    cwd: makeFolder(),
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  }) as Filter;
}

/** Requests that say the same but for their ids, so that no text is new; the last of them lacks something. */
const [longCode, tenDlc] = [book.goodRequests['long-code'], book.goodRequests['10dlc']];
const requests = [longCode, tenDlc, { ...longCode, help: { keywords: ['HELP'], response: 'Ask at the desk.' } }];

function lineAt(index: number): string {
  const request = { ...requests[index % requests.length] } as { brand: object };
  const brand = { ...request.brand, taxIdCountry: 'US', taxId: `47-${String(index).padStart(7, '0')}` };
  return `${JSON.stringify({ ...request, id: `request-${index}`, brand })}\n`;
}

/**
 * What a request may leave behind, in bytes: some hashes for later requests, in tables that are not full, and what is worked out
 * once. A line has some 3,400 bytes, and its findings as many again.
 */
const mostKept = 1500;
const [few, many] = [300, 1500];

test.skipIf(!existsSync(bin))(
  'a request leaves nothing behind but numbers (needs a build)',
  { timeout: 600_000 },
  async () => {
    const filter = startFilter();
    const results = createInterface({ input: filter.stdout })[Symbol.asyncIterator]();
    let sent = 0;
    const judge = async (count: number): Promise<void> => {
      for (const end = sent + count; sent < end; sent++) {
        filter.stdin.write(lineAt(sent));
        expect(JSON.parse((await results.next()).value as string)).toMatchObject({ id: `request-${sent}` });
      }
    };
    const memoryInUse = async (): Promise<number> => {
      filter.send('');
      const [bytes] = (await once(filter, 'message')) as [number];
      return bytes;
    };
    await judge(few);
    const before = await memoryInUse();
    await judge(many - few);
    const after = await memoryInUse();
    filter.stdin.end();
    const [code] = (await once(filter, 'close')) as [number];
    expect(code).toBe(1);
    expect((after - before) / (many - few)).toBeLessThan(mostKept);
  },
);
