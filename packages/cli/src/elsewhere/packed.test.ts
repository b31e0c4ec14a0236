import { readRequests } from '@smslint/core';
import { book, createLinter, mergeExample } from '@smslint/rules';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.js';

test('what rules find is unpacked as it was, to the order of its keys, and half as long between', async () => {
  const rulesHere = book.rules.filter((_, at) => at % 5 === 0);
  const examples = rulesHere.flatMap((rule) =>
    rule.examples.bad.slice(0, 1).map((one) => mergeExample(one, rule, book)),
  );
  const text = `# smslint: ignore[help-missing-contact] -- later\n${JSON.stringify(book.goodRequests['long-code'])}`;
  let [before, between] = [0, 0];
  for (const one of [...examples.map((example) => JSON.stringify(example)), text]) {
    const { requests, findings, suppressed, trace } = await createLinter(book)(readRequests('a.sms.yaml', one, 'yaml'));
    const kept = { requests, findings, suppressed, trace };
    const passed = structuredClone(pack(kept, book));
    before += JSON.stringify(findings).length;
    between += JSON.stringify(passed.findings).length;
    expect(JSON.stringify(unpack(passed, book))).toBe(JSON.stringify(kept));
    const rules = new Map(book.rules.map((rule) => [rule.id, rule]));
    const own = passed.findings.filter(({ ruleId }) => rules.has(ruleId));
    expect(own.every(({ ruleId, sources }) => sources === rules.get(ruleId)?.sources)).toBe(true);
  }
  expect(between).toBeLessThan(before / 1.5);
});
