import { expect, test } from 'vitest';
import { faultsOfRule, rulePath } from '../testing/book-files.js';

const recipe = (change: Record<string, unknown>) => ({ autofix: { by: 'set', safety: 'safe', ...change } });

test.each([
  [{ by: 'append', text: 'Reply STOP to end {brand.name}.', longest: 160 }],
  [{ by: 'append', text: { en: ['{brand.supportEmail | brand.supportPhone}', 'Bye.'], fr: 'Au revoir.' } }],
  [{ by: 'append', text: [{ say: 'Bye.', when: { fact: 'parts', operator: 'equal', value: 1 } }] }],
  [{ by: 'write', at: '/stop/response', text: '{agreedFrequency | Msg frequency varies}.' }],
  [{ by: 'replace', words: { cue: 'rates' }, text: 'Rates apply' }],
  [{ by: 'set', at: '/number/count', to: 1 }],
  [{ by: 'set', at: '/spend/requestedMonthlyUsd', to: 1.5 }],
  [{ by: 'set', to: { fact: 'nearestRegion' }, when: { fact: 'isE164', operator: 'equal', value: true } }],
  [{ by: 'add', at: '/stop/keywords', items: ['STOP'] }],
  [{ by: 'remove' }],
  [{ by: 'trim' }],
])('a recipe may be %j', (change) => {
  expect(faultsOfRule({ autofix: { safety: 'unsafe', ...change } })).toEqual([]);
  expect(
    faultsOfRule({
      autofix: [
        { safety: 'unsafe', ...change },
        { by: 'gsm', safety: 'safe' },
      ],
    }),
  ).toEqual([]);
});

test.each([
  [{ by: 'apend', text: 'x' }, 'autofix.by: unknown value "apend"; did you mean append?'],
  [{ by: 'zebra' }, /autofix\.by: unknown value "zebra"; expected one of append, prepend, /],
  [{ by: undefined }, /autofix\.by: the key is missing; expected one of append, /],
  [{ by: 'append', txt: 'x' }, /autofix\.text: the key is missing|unknown key "txt"; did you mean text\?/],
  [{ by: 'append', text: 'x', longst: 5 }, 'unknown key "longst"; did you mean longest?'],
  [{ by: 'trim', safety: 'sure' }, /autofix\.safety: .*"safe"\|"unsafe"/],
  [{ by: 'write', text: '{brand.nam}' }, 'unknown fact "brand.nam"'],
  [{ by: 'write', text: 'To {brand.supportEmail | brand.supportFone}' }, 'unknown fact "brand.supportFone"'],
  [{ by: 'write', text: { english: 'x' } }, /expected a language such as en/],
  [{ by: 'set', to: { fact: 'nearestRegio' } }, 'unknown fact "nearestRegio"; did you mean nearestRegion?'],
  [{ by: 'set', to: { setting: 'most' } }, 'unknown setting "most"'],
  [{ by: 'set', at: '/number/cout', to: 1 }, 'the request format has no /number/cout'],
  [{ by: 'set', at: '/number/count', to: 'one' }, '/number/count takes a integer, found a string'],
  [{ by: 'set', to: true }, '/help/response takes a string, found a boolean'],
  [{ by: 'add', items: { fact: 'helpWords' } }, /unknown fact "helpWords"/],
  [{ by: 'replace', words: { cue: 'rate' }, text: 'x' }, 'unknown cue "rate"; did you mean rates?'],
  [{ by: 'trim', when: { fact: 'txt', operator: 'equal', value: 1 } }, 'unknown fact "txt"; did you mean text?'],
  [
    { by: 'append', text: [{ say: 'x', when: { fact: 'text', operator: 'equals', value: 1 } }] },
    'unknown operator "equals"; did you mean equal?',
  ],
] as const)('%j is no recipe', (change, message) => {
  const faults = faultsOfRule(recipe(change));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.join('\n')).toMatch(
    typeof message === 'string' ? new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : message,
  );
  for (const fault of faults) expect(fault).toMatch(new RegExp(`^${rulePath}:\\d+:\\d+ `));
});

test('a recipe of a rule whose places a fact lists may look at the place', () => {
  const change = {
    at: { fact: 'emptyCaseFields' },
    when: { fact: 'emptyCaseFields', operator: 'isPresent', value: true },
  };
  const autofix = { by: 'add', safety: 'safe', at: '/countries', items: { fact: 'countryOfPlace' } };
  expect(faultsOfRule({ ...change, autofix })).toEqual([]);
  expect(faultsOfRule({ ...change, message: '{countryOfPlace}' })[0]).toMatch(
    /looks at a place, but the rule names none/,
  );
});
