import type { Request } from '@smslint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestOf } from '../../testing/requests.js';
import { longestText, type CaseForm } from './case-form.js';
import { cleanText } from './clean-text.js';
import { renderCreateCase } from './create-case.js';
import { describe } from './describe.js';
import { labels } from './labels.js';
import { renderCase } from './render-case.js';

/** Texts that would be taken for something of ours, if they could. */
const hostileLine = fc.oneof(
  fc.constantFrom(
    'Region: us-east-1',
    '== Requests ==',
    'New quota value: 1000',
    'Response to HELP: none',
    '-'.repeat(40),
    '-'.repeat(41),
    '---',
    '   Open https://example.com/',
    'リージョン: us-east-1',
    '<<< FILL IN: Region >>>',
    '',
    '\u001B[2J',
    '\u202Eabc',
    '\uD800',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const breaks = fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f');
const hostile = fc
  .array(fc.tuple(hostileLine, breaks), { minLength: 1, maxLength: 4 })
  .map((parts) => `x${parts.map(([line, end]) => end + line).join('')}`);
const form = fc.constantFrom<CaseForm>('aws', 'aws-pinpoint-2023');
const language = fc.constantFrom('English', 'Japanese');
const type = fc.constantFrom('long-code', 'short-code', 'sender-id', '10dlc', 'toll-free' as const);

/** A request with every text that a person writes replaced by what is drawn. */
function withTexts(base: Request, next: () => string): Request {
  return {
    ...base,
    region: next(),
    brand: {
      ...base.brand,
      address: undefined,
      name: next(),
      legalName: next(),
      website: next(),
      supportEmail: next(),
      supportPhone: next(),
    },
    number: { ...base.number, count: 2, justification: next(), senderId: next(), twoWay: true },
    useCase: { ...base.useCase, description: next(), contactSource: next() },
    optIn: { ...base.optIn, workflow: next(), url: next(), keyword: next(), confirmation: next(), evidence: [next()] },
    help: { keywords: [next()], response: next() },
    stop: { keywords: [next()], response: next() },
    samples: [next(), next()],
    notes: next(),
  };
}

const drawn = fc
  .tuple(type, language, fc.array(hostile, { minLength: 22, maxLength: 22 }))
  .map(([of, spoken, texts]) => {
    const fill = (all: readonly string[]): Request => {
      const left = [...all];
      const request = withTexts(requestOf(of), () => left.shift() ?? 'x');
      return { ...request, contact: { language: spoken } };
    };
    return { hostile: fill(texts), tame: fill(texts.map(() => 'x')), texts };
  });

/** The lines of a form outside of its long texts, by what stands before their values. */
function frameOf(text: string): string[] {
  const frame: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    if (line === fence) fence = undefined;
    else if (fence === undefined && /^-{40,}$/.test(line)) fence = line;
    else if (fence === undefined) frame.push(line.replace(/: .*$/, '').replace(/ \((?:between|線).*\):$/, ''));
  }
  expect(fence).toBeUndefined();
  return frame;
}

test('whatever the texts say, the form has the same fields', () => {
  fc.assert(
    fc.property(drawn, form, (given, of) => {
      expect(frameOf(renderCase(given.hostile, of).text)).toEqual(frameOf(renderCase(given.tame, of).text));
    }),
    { numRuns: 300 },
  );
});

test('each line of a description that is not indented is a point of ours, and the same ones', () => {
  const names = new Set<string>(Object.values(labels).flat());
  const pointsOf = (text: string): string[] =>
    text.split('\n').flatMap((line) => (/^\S/.test(line) ? (line.split(':')[0] ?? '') : []));
  fc.assert(
    fc.property(drawn, form, fc.constantFrom('English', 'Japanese' as const), (given, of, spoken) => {
      const points = pointsOf(describe(given.hostile, of, spoken).text);
      expect(points).toEqual(pointsOf(describe(given.tame, of, spoken).text));
      for (const point of points) expect(names).toContain(point.replace(/ \d+$/, ''));
    }),
    { numRuns: 300 },
  );
});

test('every line that is written by somebody is there, and nothing of it could steer a terminal', () => {
  fc.assert(
    fc.property(drawn, form, (given, of) => {
      const { text } = describe(given.hostile, of, 'English');
      const written = [
        given.hostile.useCase.description,
        given.hostile.optIn?.workflow ?? '',
        given.hostile.notes ?? '',
      ];
      for (const line of written.flatMap((one) => cleanText(one).split('\n'))) expect(text).toContain(line);
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/);
    }),
    { numRuns: 300 },
  );
});

const sized = fc.tuple(drawn, fc.integer({ min: 0, max: 9000 })).map(([{ hostile: request }, size]) => ({
  ...request,
  optIn: { ...request.optIn, workflow: 'w'.repeat(size) },
}));

test('what is too long is always said, and what is not never', () => {
  fc.assert(
    fc.property(sized, form, (request, of) => {
      const { text, faults } = renderCase(request, of);
      const description = describe(request, of, request.contact?.language === 'Japanese' ? 'Japanese' : 'English').text;
      const isTooLong = text.includes(description) && description.length > longestText;
      expect(faults.some(({ message }) => message.includes('more than AWS takes'))).toBe(isTooLong);
    }),
    { numRuns: 200 },
  );
});

test('the input of CreateCase is JSON that fits its limits, or says where it does not', () => {
  fc.assert(
    fc.property(sized, form, (request, of) => {
      const { text, faults } = renderCreateCase(request, of);
      const input = JSON.parse(text) as { communicationBody: string; subject: string } | null;
      if (input === null) return;
      const isSaid = faults.some(({ message, kind }) => kind === 'refused' && message.includes('more than AWS takes'));
      expect(isSaid).toBe(input.communicationBody.length > longestText);
      expect(input.communicationBody).not.toBe('');
      expect(input.subject).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 200 },
  );
});
