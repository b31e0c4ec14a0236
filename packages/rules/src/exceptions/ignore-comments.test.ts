import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createLinter, type FileResult } from '../lint.js';
import { yamlFile } from '../testing/requests.js';
import { yamlLines, yamlRequest } from '../testing/yaml-request.js';

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
  expect(await outcome(yamlRequest())).toEqual({ found: [], suppressed: [] });
  expect(await outcome(yamlRequest({ help: noContact }))).toEqual({ found: ['help-missing-contact'], suppressed: [] });
});

test('where none is heeded, a comment is as if it were not there', async () => {
  const help = `${ignore('help-missing-contact')}\n${noContact}`;
  const unused = ignore('stop-missing-brand');
  const file = yamlFile(yamlRequest({ help: `${help}\n${unused}` }));
  const ruling = { book, profile: 'aws', overrides: [], withoutComments: true };
  const { findings, suppressed } = await createLinter(book)(file, ruling);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId)).toEqual([
    'help-missing-contact',
  ]);
  expect(suppressed).toEqual([]);
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
  ])('%s', async (_place, help) => expect(await outcome(yamlRequest({ help }))).toEqual(silenced));

  test.each([
    ['on the line before it', `${noContact}\n${comment}`],
    ['two lines on', `${comment}\nnotes: none\n${noContact}`],
    ['below the key', `help:\n  response: >-\n    Kestrel Gym: ask at the desk\n    ${comment}`],
  ])('but not %s', async (_place, help) => {
    const { found, suppressed } = await outcome(yamlRequest({ help }));
    expect(suppressed).toEqual([]);
    expect(found).toContain('help-missing-contact');
  });

  test('with the reason and the line of the comment', async () => {
    const { suppressed } = await lint(yamlRequest({ help: `${comment}\n${noContact}` }));
    const line =
      yamlRequest({ help: `${comment}\n${noContact}` })
        .split('\n')
        .findIndex((one) => one === comment) + 1;
    expect(suppressed[0]?.suppression).toEqual({ kind: 'comment', line, reason: 'support has no phone yet' });
  });

  test('and it costs nothing', async () => {
    const { requests } = await lint(yamlRequest({ help: `${comment}\n${noContact}` }));
    expect(requests[0]).toMatchObject({ score: 100, grade: 'A', verdict: 'pass' });
  });
});

test('a comment may name several rules', async () => {
  const help = "help: { response: 'Ask at the desk of the gym.' }";
  const text = yamlRequest({ help: `${ignore('help-missing-contact, help-missing-brand')}\n${help}` });
  expect(await outcome(text)).toEqual({ found: [], suppressed: ['help-missing-brand', 'help-missing-contact'] });
});

test('a comment on a missing text stands at the section, or at the request where that is missing', async () => {
  const section = `${ignore('help-reply-missing')}\nhelp: { keywords: [HELP] }`;
  expect(await outcome(yamlRequest({ help: section }))).toEqual({ found: [], suppressed: ['help-reply-missing'] });
  const apiVersion = `${ignore('help-reply-missing')}\n${yamlLines.apiVersion ?? ''}`;
  expect(await outcome(yamlRequest({ apiVersion, help: '' }))).toEqual({
    found: [],
    suppressed: ['help-reply-missing'],
  });
});

describe('a comment is itself a finding', () => {
  test('without a reason, and has no effect', async () => {
    for (const reason of ['', ' --', ' --  ']) {
      const { found } = await outcome(yamlRequest({ help: `${ignore('help-missing-contact', reason)}\n${noContact}` }));
      expect(found.sort(), reason).toEqual(['help-missing-contact', 'ignore-without-reason']);
    }
  });

  test('where it silences nothing', async () => {
    const { findings } = await lint(
      yamlRequest({ help: `${ignore('help-missing-contact')}\n${yamlLines.help ?? ''}` }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'ignore-unused', fix: 'Remove it.', severity: 'error', pointer: '' }),
    );
  });

  test('for each of its rules that silences nothing', async () => {
    const both = ignore('help-missing-contact, help-missing-brand');
    const { findings, suppressed } = await lint(yamlRequest({ help: `${both}\n${noContact}` }));
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['help-missing-contact']);
    expect(findings.filter(({ ruleId }) => ruleId === 'ignore-unused').map(({ message }) => message)).toEqual([
      'Nothing of help-missing-brand is found here to ignore.',
    ]);
  });

  test('for a rule that nobody knows, with the one that was meant', async () => {
    const { findings } = await lint(yamlRequest({ help: `${ignore('help-mising-contact, zebra')}\n${noContact}` }));
    const unused = findings.filter(({ ruleId }) => ruleId === 'ignore-unused');
    expect(unused.map(({ message, fix }) => `${message} ${fix ?? ''}`).sort()).toEqual([
      'No rule is named help-mising-contact. Did you mean help-missing-contact?',
      'No rule is named zebra. Remove it.',
    ]);
  });

  test('where another one has silenced the finding already', async () => {
    const twice = `${ignore('help-missing-contact')}\n${noContact} ${ignore('help-missing-contact')}`;
    expect(await outcome(yamlRequest({ help: twice }))).toEqual({
      found: ['ignore-unused'],
      suppressed: ['help-missing-contact'],
    });
  });

  test('which no comment silences', async () => {
    const { found } = await outcome(yamlRequest({ help: `${ignore('ignore-unused')}\n${yamlLines.help ?? ''}` }));
    expect(found).toEqual(['ignore-unused']);
  });
});

describe('of the findings about the file itself', () => {
  test('an unknown key can be ignored', async () => {
    const help = `${yamlLines.help ?? ''}\nticket: 7 ${ignore('schema-unknown-key', ' -- our own number')}`;
    expect(await outcome(yamlRequest({ help }))).toEqual({ found: [], suppressed: ['schema-unknown-key'] });
  });

  test('a wrong value, a key twice and broken syntax cannot', async () => {
    for (const [rule, region] of [
      ['schema-type', 'region: 7'],
      ['duplicate-key', 'region: us-east-1\nregion: us-east-1'],
      ['syntax-error', 'region: [us-east-1'],
    ] as const) {
      const { found, suppressed } = await outcome(yamlRequest({ region: `${region} ${ignore(rule)}` }));
      expect(found, rule).toContain(rule);
      expect(suppressed, rule).toEqual([]);
    }
  });

  test('comments in a request that could not be read are not called unused, unless no rule has the name', async () => {
    const help = `${ignore('help-missing-contact, zebra')}\n${noContact}`;
    const { findings } = await lint(yamlRequest({ help, number: 'number: { type: phone }' }));
    expect(findings.map(({ ruleId, message }) => (ruleId === 'ignore-unused' ? message : ruleId))).toEqual([
      'schema-value',
      'No rule is named zebra.',
    ]);
  });
});

test('each request of a file has comments of its own', async () => {
  const comment = ignore('help-missing-contact');
  const first = yamlRequest({ help: `${comment}\n${noContact}` });
  const second = yamlRequest({ help: noContact });
  const both = await lint(`${first}\n---\n${second}`);
  expect(both.suppressed.map(({ document }) => document)).toEqual([0]);
  expect(
    both.findings.filter(({ ruleId }) => ruleId === 'help-missing-contact').map(({ document }) => document),
  ).toEqual([1]);
  expect(both.requests.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
  const unused = await lint(`${second}\n---\n${comment}\n${yamlRequest()}`);
  expect(unused.findings.filter(({ ruleId }) => ruleId === 'ignore-unused').map(({ document }) => document)).toEqual([
    1,
  ]);
});
