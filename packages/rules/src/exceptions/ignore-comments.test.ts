import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createLinter, type FileResult } from '../lint.js';
import { yamlFile } from '../testing/requests.js';

/** A sound request in YAML; each line may be replaced by others. */
const lines: Readonly<Record<string, string>> = {
  apiVersion: 'apiVersion: smslint/v1',
  region: 'region: ca-central-1',
  brand: "brand: { name: Kestrel Gym, website: https://kestrelgym.ca, supportPhone: '+19025550148' }",
  number: 'number: { type: long-code, twoWay: false }',
  countries: 'countries: [CA]',
  messageType: 'messageType: transactional',
  description: [
    'useCase:',
    '  description: Kestrel Gym texts its members when a class that they booked is cancelled, so that nobody comes in vain.',
    '  contactSource: Members type their number into the booking form.',
  ].join('\n'),
  optIn: [
    'optIn:',
    '  workflow: Members tick an empty box in the booking form, beside the words of the consent.',
    '  keyword: JOIN',
    "  confirmation: 'Kestrel Gym: 2 msgs a week. Msg & data rates may apply. Reply HELP for help, STOP to end.'",
  ].join('\n'),
  help: "help: { response: 'Kestrel Gym: call 902-555-0148 for help.' }",
  stop: "stop: { keywords: [STOP], response: 'Kestrel Gym: you are unsubscribed and will get no more messages.' }",
  samples: "samples: ['Kestrel Gym: the class at 7 is cancelled.']",
  spend: 'spend: { requestedMonthlyUsd: 20 }',
};

function request(changes: Readonly<Record<string, string>> = {}): string {
  return Object.values({ ...lines, ...changes }).join('\n');
}

function lint(text: string): Promise<FileResult> {
  return createLinter(book, { profile: 'aws' })(yamlFile(text));
}

/** The ids of findings above info, and of those that are suppressed. */
async function outcome(text: string): Promise<{ found: string[]; suppressed: string[] }> {
  const { findings, suppressed } = await lint(text);
  const loud = findings.filter(({ severity }) => severity !== 'info');
  return { found: loud.map(({ ruleId }) => ruleId), suppressed: suppressed.map(({ ruleId }) => ruleId) };
}

const ignore = (rules: string, reason = ' -- support has no phone yet'): string =>
  `# smslint: ignore[${rules}]${reason}`;
const noContact = "help: { response: 'Kestrel Gym: ask at the desk for help.' }";
const silenced = { found: [], suppressed: ['help-missing-contact'] };

test('without comments the request has the findings of its faults alone', async () => {
  expect(await outcome(request())).toEqual({ found: [], suppressed: [] });
  expect(await outcome(request({ help: noContact }))).toEqual({ found: ['help-missing-contact'], suppressed: [] });
});

describe('a comment silences what stands', () => {
  const comment = ignore('help-missing-contact');

  test.each([
    ['on its line', `${noContact} ${comment}`],
    ['on the line after', `${comment}\n${noContact}`],
    ['after further comments and blank lines', `${comment}\n\n# about help\n${noContact}`],
    ['deeper on the line after', `help:\n  ${comment}\n  response: 'Kestrel Gym: ask at the desk.'`],
    [
      'under a key whose value begins a line later',
      `help:\n  ${comment}\n  response: >-\n    Kestrel Gym: ask at the desk\n    for help.`,
    ],
    [
      'above a key whose text begins on the next line',
      `help:\n  ${comment}\n  response:\n    'Kestrel Gym: ask at the desk'`,
    ],
    ['between such a key and its text', `help:\n  response:\n    ${comment}\n    'Kestrel Gym: ask at the desk'`],
    ['beside such a key', `help:\n  response: >- ${comment}\n    Kestrel Gym: ask at the desk`],
  ])('%s', async (_place, help) => expect(await outcome(request({ help }))).toEqual(silenced));

  test.each([
    ['on the line before it', `${noContact}\n${comment}`],
    ['two lines on', `${comment}\nnotes: none\n${noContact}`],
    ['below the key', `help:\n  response: >-\n    Kestrel Gym: ask at the desk\n    ${comment}`],
  ])('but not %s', async (_place, help) => {
    const { found, suppressed } = await outcome(request({ help }));
    expect(suppressed).toEqual([]);
    expect(found).toContain('help-missing-contact');
  });

  test('with the reason and the line of the comment', async () => {
    const { suppressed } = await lint(request({ help: `${comment}\n${noContact}` }));
    const line =
      request({ help: `${comment}\n${noContact}` })
        .split('\n')
        .findIndex((one) => one === comment) + 1;
    expect(suppressed[0]?.suppression).toEqual({ kind: 'comment', line, reason: 'support has no phone yet' });
  });

  test('and it costs nothing', async () => {
    const { requests } = await lint(request({ help: `${comment}\n${noContact}` }));
    expect(requests[0]).toMatchObject({ score: 100, grade: 'A', verdict: 'pass' });
  });
});

test('a comment may name several rules', async () => {
  const help = "help: { response: 'Ask at the desk of the gym.' }";
  const text = request({ help: `${ignore('help-missing-contact, help-missing-brand')}\n${help}` });
  expect(await outcome(text)).toEqual({ found: [], suppressed: ['help-missing-brand', 'help-missing-contact'] });
});

test('a comment on a missing text stands at the section, or at the request where that is missing', async () => {
  const section = `${ignore('help-reply-missing')}\nhelp: { keywords: [HELP] }`;
  expect(await outcome(request({ help: section }))).toEqual({ found: [], suppressed: ['help-reply-missing'] });
  const apiVersion = `${ignore('help-reply-missing')}\n${lines.apiVersion ?? ''}`;
  expect(await outcome(request({ apiVersion, help: '' }))).toEqual({ found: [], suppressed: ['help-reply-missing'] });
});

describe('a comment is itself a finding', () => {
  test('without a reason, and has no effect', async () => {
    for (const reason of ['', ' --', ' --  ']) {
      const { found } = await outcome(request({ help: `${ignore('help-missing-contact', reason)}\n${noContact}` }));
      expect(found.sort(), reason).toEqual(['help-missing-contact', 'ignore-without-reason']);
    }
  });

  test('where it silences nothing', async () => {
    const { findings } = await lint(request({ help: `${ignore('help-missing-contact')}\n${lines.help ?? ''}` }));
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'ignore-unused', fix: 'Remove it.', severity: 'error', pointer: '' }),
    );
  });

  test('for each of its rules that silences nothing', async () => {
    const both = ignore('help-missing-contact, help-missing-brand');
    const { findings, suppressed } = await lint(request({ help: `${both}\n${noContact}` }));
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['help-missing-contact']);
    expect(findings.filter(({ ruleId }) => ruleId === 'ignore-unused').map(({ message }) => message)).toEqual([
      'Nothing of help-missing-brand is found here to ignore.',
    ]);
  });

  test('for a rule that nobody knows, with the one that was meant', async () => {
    const { findings } = await lint(request({ help: `${ignore('help-mising-contact, zebra')}\n${noContact}` }));
    const unused = findings.filter(({ ruleId }) => ruleId === 'ignore-unused');
    expect(unused.map(({ message, fix }) => `${message} ${fix ?? ''}`).sort()).toEqual([
      'No rule is named help-mising-contact. Did you mean help-missing-contact?',
      'No rule is named zebra. Remove it.',
    ]);
  });

  test('where another one has silenced the finding already', async () => {
    const twice = `${ignore('help-missing-contact')}\n${noContact} ${ignore('help-missing-contact')}`;
    expect(await outcome(request({ help: twice }))).toEqual({
      found: ['ignore-unused'],
      suppressed: ['help-missing-contact'],
    });
  });

  test('which no comment silences', async () => {
    const { found } = await outcome(request({ help: `${ignore('ignore-unused')}\n${lines.help ?? ''}` }));
    expect(found).toEqual(['ignore-unused']);
  });
});

describe('of the findings about the file itself', () => {
  test('an unknown key can be ignored', async () => {
    const help = `${lines.help ?? ''}\nticket: 7 ${ignore('schema-unknown-key', ' -- our own number')}`;
    expect(await outcome(request({ help }))).toEqual({ found: [], suppressed: ['schema-unknown-key'] });
  });

  test('a wrong value, a key twice and broken syntax cannot', async () => {
    for (const [rule, region] of [
      ['schema-type', 'region: 7'],
      ['duplicate-key', 'region: us-east-1\nregion: us-east-1'],
      ['syntax-error', 'region: [us-east-1'],
    ] as const) {
      const { found, suppressed } = await outcome(request({ region: `${region} ${ignore(rule)}` }));
      expect(found, rule).toContain(rule);
      expect(suppressed, rule).toEqual([]);
    }
  });

  test('comments in a request that could not be read are not called unused, unless no rule has the name', async () => {
    const help = `${ignore('help-missing-contact, zebra')}\n${noContact}`;
    const { findings } = await lint(request({ help, number: 'number: { type: phone }' }));
    expect(findings.map(({ ruleId, message }) => (ruleId === 'ignore-unused' ? message : ruleId))).toEqual([
      'schema-value',
      'No rule is named zebra.',
    ]);
  });
});

test('each request of a file has comments of its own', async () => {
  const comment = ignore('help-missing-contact');
  const first = request({ help: `${comment}\n${noContact}` });
  const second = request({ help: noContact });
  const both = await lint(`${first}\n---\n${second}`);
  expect(both.suppressed.map(({ document }) => document)).toEqual([0]);
  expect(
    both.findings.filter(({ ruleId }) => ruleId === 'help-missing-contact').map(({ document }) => document),
  ).toEqual([1]);
  expect(both.requests.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
  const unused = await lint(`${second}\n---\n${comment}\n${request()}`);
  expect(unused.findings.filter(({ ruleId }) => ruleId === 'ignore-unused').map(({ document }) => document)).toEqual([
    1,
  ]);
});
