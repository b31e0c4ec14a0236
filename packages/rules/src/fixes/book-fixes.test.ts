import { describe, expect, test } from 'vitest';
import type { Example, Rule } from '../book/rule-schema.js';
import type { Finding } from '../finding.js';
import { book } from '../generated/book.js';
import { commentsOf, exampleText, fixText, lintFile, readYaml } from '../testing/fixing.js';
import { safeties } from '../book/vocabulary.js';

/* What holds for the fixes of every rule, on its own bad examples. */

const mended = book.rules.filter(({ autofix }) => autofix !== undefined);
const examples = mended.flatMap((rule) =>
  rule.examples.bad.map((example) => [rule.id, example.note, rule, example] as const),
);

/** What a rule finds in the last request of a text, which is the example. */
async function findingsOf(text: string, rule: Rule, { profile }: Example): Promise<Finding[]> {
  const { file, findings } = await lintFile(readYaml(text), { profile, rules: [rule] });
  return findings.filter(({ document }) => document === file.documents.length - 1);
}

/** Where errors are, whatever they are called. */
async function errorsIn(text: string, { profile }: Example): Promise<string[]> {
  const { findings } = await lintFile(readYaml(text), { profile });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ document, pointer }) => `${document} ${pointer}`);
}

describe('a fix of', () => {
  test.each(examples)(
    '%s, for "%s"',
    async (_id, _note, rule, example) => {
      const judging = { profile: example.profile, rules: [rule] };
      const text = exampleText(example, rule);
      const offered = (await findingsOf(text, rule, example)).filter(({ autofix }) => autofix);
      const { file, count } = await fixText(text, safeties, judging);
      expect(file.text !== text).toBe(offered.length > 0);
      if (offered.length === 0) return;

      const left = await findingsOf(file.text, rule, example);
      expect(left.filter(({ pointer }) => offered.some((one) => one.pointer === pointer))).toEqual([]);
      expect(count).toBeGreaterThanOrEqual(offered.length);
      const known = await errorsIn(text, example);
      const isWithin = (error: string): boolean => known.some((one) => `${error}/`.startsWith(`${one}/`));
      expect((await errorsIn(file.text, example)).filter((error) => !isWithin(error))).toEqual([]);
      expect(commentsOf(file.text)).toEqual(commentsOf(text));

      const again = await fixText(file.text, safeties, judging);
      expect([again.count, again.file.text]).toEqual([0, file.text]);
    },
    60_000,
  );
});

test.each(mended.map((rule) => [rule.id, rule] as const))(
  '%s mends some of its bad examples, as safely as it says',
  async (_id, rule) => {
    const offered = new Set<unknown>();
    for (const example of rule.examples.bad)
      for (const { autofix } of await findingsOf(exampleText(example, rule), rule, example))
        if (autofix) offered.add(autofix.safety);
    expect([...offered].sort()).toEqual([...new Set(rule.autofix?.map(({ safety }) => safety))].sort());
  },
  60_000,
);
