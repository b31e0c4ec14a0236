import type { Change } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import { autofixSchema } from '../book/autofix-schema.js';
import { contextWith, type Patch } from '../testing/requests.js';
import { changesBy } from './fixers.js';

/** The changes of a recipe at a place of the good request with a patch. */
function changes(recipe: object, pointer: string, value: unknown, patch: Patch = {}): readonly Change[] {
  const context = contextWith(patch);
  const settings = { most: 3 };
  return changesBy(autofixSchema.parse({ safety: 'safe', ...recipe }), {
    context,
    subject: { pointer, value },
    settings,
  });
}

/** The text that a recipe makes of one, or undefined where it leaves it. */
function text(recipe: object, value: unknown, patch: Patch = {}): unknown {
  const made = changes(recipe, '/help/response', value, patch);
  expect(made.length).toBeLessThan(2);
  return made[0]?.value;
}

describe('append', () => {
  test.each([
    ['Acme: hello.', 'Acme: hello. Bye.'],
    ['Acme: hello', 'Acme: hello. Bye.'],
    ['Acme: hello!  ', 'Acme: hello! Bye.  '],
    ['Acme: hello\n', 'Acme: hello. Bye.\n'],
    ['See https://acme.example/help', 'See https://acme.example/help Bye.'],
    ['Write to care@acme.example', 'Write to care@acme.example Bye.'],
    ['Your code is [code]', 'Your code is [code] Bye.'],
    ['蕨谷医院：明天九点。', '蕨谷医院：明天九点。Bye.'],
    ['蕨谷医院：明天九点', '蕨谷医院：明天九点，Bye.'],
  ])('to %j', (before, after) => {
    expect(text({ by: 'append', text: 'Bye.' }, before)).toBe(after);
  });

  test('takes the first wording that is known and not too long', () => {
    const recipe = { by: 'append', text: ['Call {brand.supportPhone}.', 'Write to us.', 'Bye.'], longest: 14 };
    expect(text(recipe, 'Hello.')).toBe('Hello. Bye.');
    expect(text({ ...recipe, longest: 30 }, 'Hello.')).toBe('Hello. Call +19025550148.');
    expect(text({ ...recipe, longest: 10 }, 'Hello.')).toBeUndefined();
    expect(text({ ...recipe, longest: 11 }, 'Hello.')).toBe('Hello. Bye.');
    expect(text({ ...recipe, longest: 20 }, 'Hello.')).toBe('Hello. Write to us.');
    expect(text({ ...recipe, longest: 30 }, 'Hello.', { brand: { supportPhone: null } })).toBe('Hello. Write to us.');
  });

  test('says only what it has a reason to say, and all of that', () => {
    const rates = {
      say: 'Rates apply.',
      when: { fact: 'says', params: { cue: 'rates' }, operator: 'equal', value: false },
    };
    const recipe = { by: 'append', text: [rates, { say: 'Bye.' }] };
    expect(text(recipe, 'Hello.')).toBe('Hello. Rates apply. Bye.');
    expect(text(recipe, 'Msg & data rates may apply.')).toBe('Msg & data rates may apply. Bye.');
    expect(text({ by: 'append', text: [{ say: '{brand.taxId}' }, { say: 'Bye.' }] }, 'Hello.')).toBeUndefined();
  });

  test('speaks the language of the text, or else of the messages around it', () => {
    const recipe = { by: 'append', text: { en: 'Bye.', es: 'Adiós.' } };
    const spanish = 'Su cita en la clínica es mañana por la mañana a las nueve y media, por favor llegue temprano.';
    const german = 'Ihr Termin in der Praxis ist morgen früh um halb zehn, bitte kommen Sie rechtzeitig zu uns.';
    expect(text(recipe, spanish)).toBe(`${spanish} Adiós.`);
    expect(text(recipe, german)).toBeUndefined();
    expect(text(recipe, 'Hola.')).toBe('Hola. Bye.');
    const messages = { samples: [spanish], help: { response: spanish }, stop: { response: spanish } };
    expect(text(recipe, 'Hola.', { ...messages, optIn: { confirmation: spanish } })).toBe('Hola. Adiós.');
  });

  test('leaves alone what is no text, and goes through a list', () => {
    expect(text({ by: 'append', text: 'Bye.' }, ' ')).toBeUndefined();
    expect(text({ by: 'append', text: 'Bye.' }, 7)).toBeUndefined();
    expect(changes({ by: 'append', text: 'Bye.' }, '/samples', ['One.', '', 'Two.'])).toEqual([
      { pointer: '/samples/0', value: 'One. Bye.' },
      { pointer: '/samples/2', value: 'Two. Bye.' },
    ]);
  });
});

test('prepend', () => {
  expect(text({ by: 'prepend', text: '{brand.name}:' }, '  hello')).toBe('Harbourlight Ferries: hello');
  expect(text({ by: 'prepend', text: '【{brand.aliases}】' }, '蕨谷')).toBeUndefined();
  expect(text({ by: 'prepend', text: 'Acme:', longest: 8 }, 'hello')).toBeUndefined();
});

test('write, where there is no text', () => {
  const recipe = { by: 'write', text: ['{brand.name}: a long draft of a reply.', 'Short.'], longest: 20 };
  expect(changes(recipe, '/stop/response', undefined)).toEqual([{ pointer: '/stop/response', value: 'Short.' }]);
  expect(text(recipe, '  ')).toBe('Short.');
  expect(text(recipe, 'There is one.')).toBeUndefined();
  expect(changes({ ...recipe, at: '/optIn/confirmation' }, '/optIn/keyword', 'SAIL')).toEqual([]);
});

describe('replace', () => {
  test('the words of a cue', () => {
    const recipe = { by: 'replace', words: { cue: 'joined-stop' }, text: 'STOP to end' };
    expect(text(recipe, 'Hi. STOP2END, or Txt2Stop.')).toBe('Hi. STOP to end, or STOP to end.');
    expect(text(recipe, 'Hi.')).toBeUndefined();
  });

  test('the words that a fact lists', () => {
    const recipe = { by: 'replace', words: { fact: 'emailsAndPhones' }, text: '[contact]' };
    expect(text(recipe, 'a@acme.com, b@acme.com or a@acme.com')).toBe('[contact], [contact] or [contact]');
    expect(text(recipe, 'a@acme.com, or a@acme.com by day')).toBe('[contact], or [contact] by day');
    // One of the words may stand within another, which is replaced as a whole.
    expect(text(recipe, 'ba@acme.com by day, a@acme.com by night')).toBe('[contact] by day, [contact] by night');
    expect(text(recipe, 'Hi.')).toBeUndefined();
  });

  test('no words that are no list', () => {
    expect(text({ by: 'replace', words: { fact: 'characters' }, text: 'x' }, 'Hi.')).toBeUndefined();
  });
});

test('set', () => {
  expect(changes({ by: 'set', to: true }, '/number/twoWay', undefined)).toEqual([
    { pointer: '/number/twoWay', value: true },
  ]);
  expect(changes({ by: 'set', to: true }, '/number/twoWay', true)).toEqual([]);
  expect(changes({ by: 'set', at: '/number/count', to: { setting: 'most' } }, '/number/type', 'x')).toEqual([
    { pointer: '/number/count', value: 3 },
  ]);
  expect(changes({ by: 'set', to: { fact: 'spendNeedUsd' } }, '/notes', '', { traffic: null })).toEqual([]);
});

test('add', () => {
  expect(changes({ by: 'add', items: ['STOP', 'END', 'END'] }, '/stop/keywords', [' stop'])).toEqual([
    { pointer: '/stop/keywords/-', value: 'END' },
  ]);
  expect(changes({ by: 'add', items: ['STOP'] }, '/stop/keywords', undefined)).toEqual([
    { pointer: '/stop/keywords', value: ['STOP'] },
  ]);
  expect(changes({ by: 'add', items: ['STOP'] }, '/stop/keywords', ['STOP'])).toEqual([]);
  expect(
    changes({ by: 'add', at: '/countries', items: { fact: 'countryOfPlace' } }, '/traffic/messagesByCountry/BE', 1),
  ).toEqual([{ pointer: '/countries/-', value: 'BE' }]);
});

test('remove', () => {
  expect(changes({ by: 'remove' }, '/countries/1', 'CU')).toEqual([{ pointer: '/countries/1', value: undefined }]);
  expect(changes({ by: 'remove' }, '/notes', undefined)).toEqual([]);
  const unfit = { useCase: { subCategories: ['A', 'MARKETING', 'B'] } };
  expect(
    changes(
      { by: 'remove', items: { fact: 'unfitSubUseCases' } },
      '/useCase/subCategories',
      unfit.useCase.subCategories,
      unfit,
    ),
  ).toEqual([
    { pointer: '/useCase/subCategories/2', value: undefined },
    { pointer: '/useCase/subCategories/0', value: undefined },
  ]);
});

test('trim', () => {
  expect(text({ by: 'trim' }, ' SA\u200BIL ')).toBe('SAIL');
  expect(text({ by: 'trim' }, 'two  spaces')).toBeUndefined();
  expect(text({ by: 'trim', inner: true }, 'two  spaces')).toBe('two spaces');
  expect(changes({ by: 'trim' }, '/stop/keywords', ['STOP ', 'END', ' ', 'stop'])).toEqual([
    { pointer: '/stop/keywords/3', value: undefined },
    { pointer: '/stop/keywords/2', value: undefined },
    { pointer: '/stop/keywords/0', value: 'STOP' },
  ]);
});

describe('phone', () => {
  const at = (country: string) => ({ countries: ['GB', 'CA'], brand: { address: { country } } });

  test.each([
    ['902-555-0148', at('CA'), '+19025550148'],
    ['(902) 555-0148', at('US'), '+19025550148'],
    ['1-902-555-0148', at('CA'), '+19025550148'],
    ['+1 902 555 0148', { countries: ['GB', 'CA'] }, '+19025550148'],
    ['tel:+1-902-555-0148', {}, '+19025550148'],
    ['0113 496 0999', at('GB'), '+441134960999'],
    ['0044 113 496 0999', at('GB'), '+441134960999'],
    ['902-555-0148', { countries: ['CA'] }, '+19025550148'],
    ['902-555-0148', { countries: ['US'], brand: { taxIdCountry: 'CA' } }, '+19025550148'],
  ])('%s, of a brand with %j', (written, patch, number) => {
    expect(text({ by: 'phone' }, written, patch)).toBe(number);
  });

  test.each([
    ['of no certain country', '902-555-0148', { countries: ['CA', 'GB'] }],
    ['that its country would write with a 0', '902-555-0148', at('GB')],
    ['with an extension', '902-555-0148 ext. 12', at('CA')],
    ['too short', '+1902555', at('CA')],
    ['of letters', '1-800-FLOWERS', at('US')],
    ['beside another', '902-555-0148 or 902-555-0149', at('CA')],
    ['that is right already', '+19025550148', at('CA')],
  ])('leaves one %s', (_what, written, patch) => {
    expect(text({ by: 'phone' }, written, patch)).toBeUndefined();
  });
});

test('email', () => {
  expect(text({ by: 'email' }, 'Front desk <desk@acme.com>')).toBe('desk@acme.com');
  expect(text({ by: 'email' }, 'mailto:desk@acme.com')).toBe('desk@acme.com');
  expect(text({ by: 'email' }, 'a@acme.com, b@acme.com')).toBeUndefined();
  expect(text({ by: 'email' }, 'the front desk')).toBeUndefined();
});

test('gsm', () => {
  expect(text({ by: 'gsm' }, '“Today’s”\u00A0– news…')).toBe('"Today\'s" - news...');
  expect(text({ by: 'gsm' }, '“Today’s” news ⛴')).toBeUndefined();
  expect(text({ by: 'gsm' }, 'naïve à la carte: è')).toBeUndefined();
});

test.each([
  ['www.acme.com', 'https://www.acme.com'],
  ['acme.com/texts?a=b', 'https://acme.com/texts?a=b'],
  ['htps:/acme.com', 'https://acme.com'],
  ['https//acme.com', 'https://acme.com'],
  ['http://acme.com', undefined],
  ['@acme', undefined],
  ['help@acme.com', undefined],
  ['see the booking page', undefined],
  ['https://acme,com', undefined],
])('web-address: %s', (written, address) => {
  expect(text({ by: 'web-address' }, written)).toBe(address);
});

test('brackets', () => {
  expect(text({ by: 'brackets' }, 'Hi {{first name}}, <code> by ${date}, %NAME%, ##shop##, [open].')).toBe(
    'Hi [first name], [code] by [date], [NAME], [shop], [open].',
  );
  expect(text({ by: 'brackets' }, '%s is [open]')).toBeUndefined();
});
