import { expect, test } from 'vitest';
import { builtInRules } from './built-in-rules.js';
import { book } from './generated/book.js';
import { summariesOf } from './rule-summaries.js';
import { bookOf, ruleWith } from './testing/policies.js';

const found = (file: string, ...ruleIds: string[]) => ruleIds.map((ruleId) => ({ file, ruleId }));

test('of each rule once, by its id, in code or in the book', () => {
  const findings = found('a', 'syntax-error', 'help-missing-contact', 'syntax-error');
  const summaries = summariesOf(findings, () => book);
  expect(Object.keys(summaries)).toEqual(['help-missing-contact', 'syntax-error']);
  expect(summaries['syntax-error']).toEqual({
    title: builtInRules['syntax-error'].title,
    area: 'form',
    denialCodes: {},
  });
  expect(summaries['help-missing-contact']).toMatchObject({ area: 'keywords', denialCodes: { twilio: ['30531'] } });
});

test('of a team by the book of the file, and of nothing else', () => {
  const team = bookOf([ruleWith({ id: 'team-tone', title: 'The tone', denialCodes: { tcr: ['501'] } })]);
  const bookFor = (file: string) => (file === 'ours' ? team : book);
  expect(summariesOf([...found('theirs', 'no-such-rule'), ...found('ours', 'team-tone')], bookFor)).toEqual({
    'team-tone': { title: 'The tone', area: 'keywords', denialCodes: { tcr: ['501'] } },
  });
  expect(summariesOf([], () => book)).toEqual({});
});
