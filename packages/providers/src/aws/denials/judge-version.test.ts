import { readRequests } from '@smslint/core';
import { book, createLinter, coverageOf, mergeExample } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registrationFields } from '../registration/fields.js';
import { denialKinds } from './denial-kinds.js';
import { awsCodes, deniedVersion, judge, reasonOf } from './testing/versions.js';

const good = book.goodRequests['10dlc'] ?? {};
const withoutHelp = { ...good, help: { keywords: ['HELP'], response: 'Ask at the desk. Reply STOP to unsubscribe.' } };

/** The fields of the campaign as a request has them, with others. */
function fieldsOf(request: object, changes: Readonly<Record<string, string>> = {}) {
  return registrationFields.US_TEN_DLC_CAMPAIGN_REGISTRATION.flatMap(({ path, pointer, kind }) => {
    const value =
      changes[path] ??
      pointer
        .slice(1)
        .split('/')
        .reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], request);
    return kind === 'TEXT' && typeof value === 'string' ? [{ FieldPath: path, TextValue: value }] : [];
  });
}

test('the book has the codes of AWS, and each has a rule or says why none can see it', () => {
  expect(awsCodes).toHaveLength(134);
  expect(awsCodes.filter((code) => coverageOf(code) === 'missing')).toEqual([]);
});

/** The first example of a rule for a code that needs no other requests to be compared with. */
const shown = awsCodes.map((known) => {
  const examples = known.rules.flatMap((rule) => rule.examples.bad.map((example) => ({ rule, example })));
  return { ...known, example: examples.find(({ example }) => example.before === undefined) };
});

test('one code alone takes several requests to be seen', async () => {
  const compared = shown.filter(({ example, rules }) => example === undefined && rules.length > 0);
  expect(compared.map(({ code }) => code)).toEqual(['CAMPAIGN_MULTI_USE']);
  const { findings } = await judge(good, deniedVersion([reasonOf('CAMPAIGN_MULTI_USE')]));
  expect(findings).toMatchObject([{ ruleId: 'denied-not-found' }]);
});

const alone = shown.flatMap(({ example, ...known }) => (example ? [{ ...known, ...example }] : []));

test.each(alone)('$code is put where a rule that carries it finds it', async ({ code, rules, rule, example }) => {
  const request = mergeExample(example, rule, book);
  const profile = example.profile ?? 'aws';
  const file = readRequests('a.sms.json', JSON.stringify(request), 'json');
  const own = (await createLinter(book, { profile })(file)).findings.filter(({ ruleId }) =>
    rules.some(({ id }) => id === ruleId),
  );
  expect(own.map(({ ruleId }) => ruleId)).toContain(rule.id);

  const spelled = code.toLowerCase().replaceAll('_', ' ');
  const { findings, reasons, resubmission } = await judge(
    request,
    deniedVersion([reasonOf(` ${spelled} `)]),
    undefined,
    profile,
  );
  expect(reasons).toMatchObject([{ reason: { code }, outcome: 'there', isForeseen: true }]);
  expect(findings.map(({ ruleId, range, pointer }) => ({ ruleId, range, pointer }))).toEqual(
    own.map(({ ruleId, range, pointer }) => ({ ruleId, range, pointer })),
  );
  for (const [index, { message, severity, denialCodes }] of findings.entries()) {
    expect([severity, denialCodes]).toEqual(['error', [code]]);
    expect(message).toBe(`Denied as ${code} ("It does not fit."): ${own[index]?.message ?? ''}`);
  }
  expect(resubmission.answer).toBe(awsCodes.find((one) => one.code === code)?.resubmit);
});

test.each(awsCodes.filter(({ rules }) => rules.length === 0))(
  '$code is said to be undecidable',
  async ({ code, undecidable, mend }) => {
    const { findings, reasons } = await judge(good, deniedVersion([reasonOf(code)]));
    expect(reasons).toMatchObject([{ outcome: 'undecidable', isForeseen: 'impossible' }]);
    expect(findings).toMatchObject([{ ruleId: 'denied-undecidable', denialCodes: [code] }]);
    expect(findings[0]?.message).toContain(undecidable);
    expect(findings[0]?.fix).toContain(mend);
  },
);

describe('a reason that no rule finds in the request', () => {
  const help = deniedVersion([reasonOf('HELP_MESSAGE_NON_COMPLIANT')]);

  test('is mended where a rule finds it in what was submitted', async () => {
    const values = fieldsOf(good, { 'campaignInfo.helpMessage': 'Ask at the desk. Reply STOP to unsubscribe.' });
    const { findings, reasons } = await judge(good, help, values);
    expect(reasons).toMatchObject([{ outcome: 'mended', foreseenBy: ['help-missing-contact'], isForeseen: true }]);
    expect(findings).toMatchObject([{ ruleId: 'denied-mended', severity: 'warning', pointer: '/help/response' }]);
  });

  test('was not foreseen where none does', async () => {
    const { findings, reasons } = await judge(good, help, fieldsOf(good));
    expect(reasons).toMatchObject([{ outcome: 'undecidable', isForeseen: false }]);
    expect(findings).toMatchObject([{ ruleId: 'denied-unforeseen', severity: 'error', pointer: '/help/response' }]);
    expect(findings[0]?.message).toContain('the file still says the same');
    const changed = await judge(
      good,
      help,
      fieldsOf(good, { 'campaignInfo.helpMessage': 'Call +14255550100. Reply STOP to stop.' }),
    );
    expect(changed.findings[0]?.message).not.toContain('still says the same');
  });

  test('may be either where what was submitted is not known', async () => {
    const { findings, reasons } = await judge(good, help);
    expect(reasons).toMatchObject([{ outcome: 'undecidable', isForeseen: 'unsure' }]);
    expect(findings).toMatchObject([{ ruleId: 'denied-not-found' }]);
  });

  test('is about the whole request where the book does not know it', async () => {
    const { findings, reasons, resubmission } = await judge(good, deniedVersion([reasonOf('moon_phase')]));
    expect(reasons).toMatchObject([{ reason: { code: 'MOON_PHASE' }, outcome: 'undecidable', isForeseen: false }]);
    expect(findings).toMatchObject([{ ruleId: 'denied-unknown-code', pointer: '', denialCodes: ['MOON_PHASE'] }]);
    expect(resubmission).toEqual({ answer: 'unknown', because: ['the book does not know MOON_PHASE'] });
  });
});

test('a finding that answers several codes stands once, with all of them', async () => {
  const version = deniedVersion([reasonOf('SUBSCRIBER_HELP_ISSUES', 'b'), reasonOf('HELP_MESSAGE_NON_COMPLIANT', 'a')]);
  const { findings } = await judge(withoutHelp, version);
  const contact = findings.filter(({ ruleId }) => ruleId === 'help-missing-contact');
  expect(contact).toMatchObject([{ denialCodes: ['HELP_MESSAGE_NON_COMPLIANT', 'SUBSCRIBER_HELP_ISSUES'] }]);
  expect(contact[0]?.message).toMatch(
    /^Denied as HELP_MESSAGE_NON_COMPLIANT \("a"\) and SUBSCRIBER_HELP_ISSUES \("b"\): /,
  );
});

describe('a field that is denied', () => {
  const path = 'campaignInfo.optInWorkflow';
  const withRemark = (remark: { DeniedReason?: string; Feedback?: string }) =>
    fieldsOf(good).map((field) => (field.FieldPath === path ? { ...field, ...remark } : field));

  test('in words is put on its place, and says whether the file has it still', async () => {
    const values = withRemark({ DeniedReason: 'The box is ticked.', Feedback: 'Show the page.' });
    const { findings } = await judge(good, deniedVersion([]), values);
    expect(findings).toMatchObject([
      {
        ruleId: 'denied-field',
        severity: 'error',
        pointer: '/optIn/workflow',
        observed: { outcome: 'there', field: path },
      },
      { ruleId: 'denied-feedback', severity: 'info', pointer: '/optIn/workflow' },
    ]);
    const other = {
      ...good,
      optIn: { ...(good.optIn as object), workflow: 'Another way to ask for these messages.' },
    };
    expect((await judge(other, deniedVersion([]), values)).findings[0]).toMatchObject({
      observed: { outcome: 'undecidable' },
    });
  });

  test('by a code is a place of that reason', async () => {
    const values = withRemark({ DeniedReason: 'CAMPAIGN_UNCLEAR' });
    for (const reasons of [[], [reasonOf('CAMPAIGN_UNCLEAR', 'Say more.')]]) {
      const { findings } = await judge(good, deniedVersion(reasons), values);
      expect(findings).toMatchObject([
        { ruleId: 'denied-unforeseen', pointer: '/optIn/workflow', denialCodes: ['CAMPAIGN_UNCLEAR'] },
      ]);
    }
  });

  test('that a request has no place for is about all of it', async () => {
    const { findings } = await judge(good, deniedVersion([]), [{ FieldPath: 'elsewhere.field', DeniedReason: 'No.' }]);
    expect(findings).toMatchObject([{ ruleId: 'denied-field', pointer: '', observed: { outcome: 'undecidable' } }]);
  });
});

test('feedback alone explains no denial', async () => {
  const { findings } = await judge(good, deniedVersion([], { Feedback: 'Say more.' }));
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['denied-feedback', 'denied-without-reason']);
  expect((await judge(good, deniedVersion([]))).findings).toMatchObject([
    { ruleId: 'denied-without-reason', severity: 'error' },
  ]);
});

test('only pages of AWS are shown as pages of AWS', async () => {
  const fixOf = async (DocumentationLink: string) => {
    const { findings } = await judge(good, deniedVersion([{ ...reasonOf('X'), DocumentationLink }]));
    return findings[0]?.fix;
  };
  expect(await fixOf('https://docs.aws.amazon.com/sms-voice/')).toContain('https://docs.aws.amazon.com/sms-voice/');
  for (const link of [
    'https://aws.amazon.com.evil.example/',
    'javascript:alert(1)',
    'http://docs.aws.amazon.com/',
    'https://docs.aws.amazon.com@evil.example/',
    'no',
  ]) {
    expect(await fixOf(link)).not.toMatch(/evil|javascript|http|AWS has more/);
  }
});

test(
  'the order of reasons makes no difference, and one that is given twice counts once',
  { timeout: 120_000 },
  async () => {
    const codes = fc.constantFrom(
      ...awsCodes.map(({ code }) => code),
      'MOON_PHASE',
      'a sentence',
      '__proto__',
      'constructor',
    );
    const reasons = fc.array(fc.record({ Reason: codes, ShortDescription: fc.constantFrom('', 'a', 'b') }), {
      maxLength: 6,
    });
    const shuffled = reasons.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, other]) => {
        const [one, two] = [
          await judge(withoutHelp, deniedVersion(list)),
          await judge(withoutHelp, deniedVersion(other)),
        ];
        expect(two.resubmission).toEqual(one.resubmission);
        expect(two.findings).toEqual(one.findings);
        const known = new Set([...book.rules.map(({ id }) => id), ...Object.keys(denialKinds)]);
        expect(
          one.findings.every(
            ({ ruleId, message, range }) => known.has(ruleId) && message !== '' && range.start.line > 0,
          ),
        ).toBe(true);
        // Each reason is reported, by a finding that names its code.
        for (const { reason } of one.reasons)
          expect(one.findings.some(({ message }) => message.includes(reason.code))).toBe(true);
      }),
      { numRuns: 25 },
    );
  },
);
