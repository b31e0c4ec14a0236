import { appendFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { run } from './cli.js';
import { makeFolder } from './testing/folder.js';
import { hostileCases, makeHostile } from './testing/hostile-files.js';
import { testIo } from './testing/io.js';
import type { Report } from '@smslint/rules';

test('fill', { timeout: 600_000 }, async () => {
  writeFileSync('/tmp/fill.jsonl','');
  for (const one of hostileCases(process.env.CASES ?? 'files.yaml')) {
    if (process.env.ONLY && !one.name.includes(process.env.ONLY)) continue;
    appendFileSync('/tmp/fill.jsonl', '\n> ' + one.name);
    const folder = makeFolder();
    makeHostile(folder, one);
    const io = testIo(folder);
    const at = process.cpuUsage();
    const code = await run([...(one.args ?? ['lint']), '-f', 'json'], io);
    const took = process.cpuUsage(at);
    let first = '';
    try { const { findings } = JSON.parse(io.out()) as Report; const f = findings[0]; if (f) first = `${f.ruleId} ${f.range.start.line}:${f.range.start.column} ${f.message}`; } catch { /* none */ }
    appendFileSync('/tmp/fill.jsonl', '\n' + JSON.stringify({ name: one.name, exit: code, first, err: io.err().split('\n')[0], cpu: Math.round((took.user + took.system) / 1000) }));
  }
});
