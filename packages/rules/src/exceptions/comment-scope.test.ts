import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createLinter } from '../lint.js';
import { yamlFile } from '../testing/requests.js';
import { yamlLines, yamlRequest } from '../testing/yaml-request.js';

/** The places at which a rule finds something, the reasons for which findings are set aside, and how many comments are of no use. */
async function outcome(text: string, rule: string) {
  const { findings, suppressed } = await createLinter(book, { profile: 'aws' })(yamlFile(text));
  return {
    found: findings.filter(({ ruleId }) => ruleId === rule).map(({ document, pointer }) => `${document}${pointer}`),
    by: suppressed.map(({ suppression }) => suppression.reason),
    unused: findings.filter(({ ruleId }) => ruleId === 'ignore-unused').length,
  };
}

const silenced = { found: [], by: ['why'], unused: 0 };

const comment = (rule: string, reason = 'why'): string => `# smslint: ignore[${rule}] -- ${reason}`;

describe('a comment in the midst of a value', () => {
  const rule = 'help-missing-contact';
  const here = comment(rule);

  test.each([
    ['at the end of text over several lines', `help:\n  response: 'Kestrel Gym: ask\n    at the desk.' ${here}`],
    ['between the brackets of a map', `help: {\n  response: 'Kestrel Gym: ask\n    at the desk.' ${here}\n  }`],
    ['below the text, deeper than its key', `help:\n  response: 'Kestrel Gym: ask at the desk.'\n    ${here}`],
    ['above a block scalar', `help:\n  ${here}\n  response: |\n    Kestrel Gym:\n    ask at the desk.`],
    ['beside a block scalar', `help:\n  response: | ${here}\n    Kestrel Gym:\n    ask at the desk.`],
  ])('%s', async (_place, help) => {
    expect(await outcome(yamlRequest({ help }), rule)).toEqual(silenced);
  });

  test.each([
    ['below the text, no deeper than its key', `help:\n  response: 'Kestrel Gym: ask at the desk.'\n  ${here}`],
    ['after another key', `help:\n  response: 'Kestrel Gym: ask at the desk.'\n  keywords: [HELP]\n    ${here}`],
    ['before the section', `${here}\nnotes: none\nhelp:\n  response: 'Kestrel Gym: ask at the desk.'`],
  ])('but not %s', async (_place, help) => {
    expect(await outcome(yamlRequest({ help }), rule)).toEqual({ found: ['0/help/response'], by: [], unused: 1 });
  });
});

describe('a comment at a list', () => {
  const rule = 'sample-missing-brand';
  const named = "'Kestrel Gym: the class at 7 is off.'";
  const [bare, other] = ["'The class at 8 is cancelled.'", "'Yoga moves to room 3.'"];
  const list = (...elements: string[]): string => `samples:\n${elements.map((one) => `  - ${one}`).join('\n')}`;

  test('silences what is wrong with its elements, above its key or beside it', async () => {
    const both = { found: [], by: ['why', 'why'], unused: 0 };
    const samples = list(named, bare, other);
    expect(await outcome(yamlRequest({ samples: `${comment(rule)}\n${samples}` }), rule)).toEqual(both);
    const beside = samples.replace('samples:', `samples: ${comment(rule)}`);
    expect(await outcome(yamlRequest({ samples: beside }), rule)).toEqual(both);
    const flow = `samples: [ ${comment(rule)}\n  ${named},\n  ${bare}, ${other} ]`;
    expect(await outcome(yamlRequest({ samples: flow }), rule)).toEqual(both);
  });

  test('at an element silences that one alone', async () => {
    const samples = list(named, `${bare} ${comment(rule)}`, other);
    expect(await outcome(yamlRequest({ samples }), rule)).toEqual({ found: ['0/samples/2'], by: ['why'], unused: 0 });
  });

  test('gives way to one that is nearer, so that both are of use', async () => {
    const samples = `${comment(rule, 'list')}\n${list(named, `${bare} ${comment(rule, 'element')}`, other)}`;
    expect(await outcome(yamlRequest({ samples }), rule)).toEqual({ found: [], by: ['element', 'list'], unused: 0 });
  });

  test('about the list itself may stand among its elements', async () => {
    const samples = `samples:\n  - ${bare}\n  ${comment('sample-none-names-brand')}\n  - ${other}`;
    const { by, unused } = await outcome(yamlRequest({ samples }), 'sample-none-names-brand');
    expect([by.filter((reason) => reason === 'why'), unused]).toEqual([['why'], 0]);
  });
});

describe('a comment about what is missing', () => {
  const rule = 'help-reply-missing';
  const here = comment(rule);

  test.each([
    ['at the end of the section', `help:\n  keywords: [HELP]\n  ${here}`],
    ['at its beginning', `help:\n  ${here}\n  keywords: [HELP]`],
    ['beside a key of it', `help:\n  keywords: [HELP] ${here}`],
    ['where the key has no value', `help:\n  response: ${here}`],
    ['above the key that has no value', `help:\n  ${here}\n  response:`],
    ['at the end of the request, the section missing too', `notes: none\n${here}`],
    ['anywhere in the request, the section missing too', `${here}\nnotes: none`],
  ])('may stand %s', async (_place, help) => {
    expect(await outcome(yamlRequest({ help }), rule)).toEqual(silenced);
  });

  test('may not stand in another section', async () => {
    const elsewhere = { help: 'help: { keywords: [HELP] }', spend: `spend:\n  ${here}\n  requestedMonthlyUsd: 20` };
    expect(await outcome(yamlRequest(elsewhere), rule)).toEqual({ found: ['0/help/response'], by: [], unused: 1 });
  });

  test('speaks of its own request, however near the other is', async () => {
    const bare = yamlRequest({ help: '' });
    const first = await outcome(`${bare}\n${here}\n---\n${bare}`, rule);
    expect(first).toEqual({ found: ['1/help/response'], by: ['why'], unused: 0 });
    const second = await outcome(`${bare}\n---\n${here}\n${bare}`, rule);
    expect(second).toEqual({ found: ['0/help/response'], by: ['why'], unused: 0 });
    const head = await outcome(`${here}\n---\n${bare}`, rule);
    expect(head).toEqual(silenced);
  });

  test('a text under a misspelled key is where it was meant to be', async () => {
    const text = yamlRequest({ help: "help:\n  respons: 'Kestrel Gym: ask at the desk.'" });
    const commented = text.replace('  respons:', `  ${comment('help-missing-contact')}\n  respons:`);
    expect(await outcome(commented, 'help-missing-contact')).toEqual(silenced);
  });
});

test('a rule that the profile does not have says nothing of its comments; one that the configuration turns off does', async () => {
  const [lenient, rule] = ['aws-pinpoint-2023', 'country-registration-required'];
  expect(book.profiles.find(({ name }) => name === lenient)?.rules[rule]).toBe('off');
  const file = yamlFile(`${comment(rule)}\n${yamlRequest()}`);
  const unusedIn = async (profile: string, off = false): Promise<number> => {
    const overrides = off
      ? [{ rules: { [rule]: 'off' as const }, origin: 'smslint.config.yaml:2', isExpected: false }]
      : [];
    const { findings } = await createLinter(book)(file, { book, profile, overrides });
    return findings.filter(({ ruleId }) => ruleId === 'ignore-unused').length;
  };
  expect(await unusedIn(lenient)).toBe(0);
  expect(await unusedIn('strict')).toBe(1);
  expect(await unusedIn('strict', true)).toBe(1);
});

test('a rule that compares files says nothing of its comments, since a run over one file cannot tell', async () => {
  const file = yamlFile(
    yamlRequest({ description: `${comment('description-duplicate')}\n${yamlLines.description ?? ''}` }),
  );
  const { findings } = await createLinter(book, { profile: 'aws' })(file);
  expect(findings.filter(({ ruleId }) => ruleId === 'ignore-unused')).toEqual([]);
});
