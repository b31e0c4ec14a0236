import { readRequests } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.js';
import { book } from './generated/book.js';
import { createLinter, type FileResult } from './lint.js';
import { bookOf, ruleWith } from './testing/policies.js';
import { fileWith, lintWith, patched } from './testing/requests.js';

const found = ({ findings }: FileResult, ruleId: string): Finding[] =>
  findings.filter((finding) => finding.ruleId === ruleId);

describe('a finding', () => {
  test('points at the value, the key of an empty one, or the nearest parent', async () => {
    const text = JSON.stringify(patched({ help: { response: '' }, region: null }), null, 2);
    const { findings } = await createLinter(book)(readRequests('a.json', text, 'json'));
    const at = (ruleId: string): string => {
      const { start, end } = findings.find((finding) => finding.ruleId === ruleId)?.range ?? {
        start: { line: 0, column: 0 },
        end: { line: 0, column: 0 },
      };
      return text.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '';
    };
    expect(at('help-reply-missing')).toBe('""');
    expect(at('spend-region-missing')).toBe('"apiVersion"');
  });

  test('says why, by which source, and how to mend it', async () => {
    const [finding] = found(
      await lintWith({ help: { response: 'Harbourlight Ferries is glad to help you.' } }),
      'help-missing-contact',
    );
    expect(finding).toMatchObject({
      severity: 'error',
      pointer: '/help/response',
      document: 0,
      file: 'test.sms.json',
      confidence: 'certain',
      observed: { '/help/response': 'Harbourlight Ferries is glad to help you.', contactsGiven: [] },
      message: 'The HELP response names no phone number, e-mail address or web page for support.',
    });
    expect(finding?.fix).toContain('+19025550148');
    expect(finding?.sources.length).toBeGreaterThan(0);
    expect(finding?.denialCodes).toContain('HELP_MESSAGE_NON_COMPLIANT');
  });
});

test('a message quotes the words that led to it, each once, in one line', async () => {
  const confirmation = 'Harbourlight Ferries alerts. To opt out,\ncall us at +19025550148. To opt out, call us.';
  const [finding] = found(await lintWith({ optIn: { confirmation } }), 'stop-not-by-reply');
  expect(finding?.message).toBe('OptIn.confirmation offers another way out than STOP: "To opt out, call".');
});

describe('findings', () => {
  test('has one finding for each element or text of each', async () => {
    const each = found(
      await lintWith({ samples: ['x', 'x'.repeat(161), 'x', 'x'.repeat(500)] }),
      'sample-multi-segment',
    );
    expect(each.map(({ pointer }) => pointer)).toEqual(['/samples/1', '/samples/3']);
    const texts = found(await lintWith({ help: { response: 'x' }, stop: { response: ' ' } }), 'reply-length');
    expect(texts.map(({ pointer }) => pointer)).toEqual(['/help/response']);
  });

  test('has one finding for each place that a fact lists', async () => {
    const places = found(await lintWith({ samples: [], useCase: { contactSource: null } }), 'required-case-fields');
    expect(places.map(({ pointer }) => pointer).sort()).toEqual(['/samples', '/useCase/contactSource']);
    expect(new Set(places.map(({ message }) => message)).size).toBe(2);
  });
});

describe('rules', () => {
  test('may compare with settings, other facts and other places', async () => {
    const at = '/help/response';
    const rules = [
      ruleWith({
        id: 'a-setting',
        at,
        settings: { most: 5 },
        when: { fact: 'characters', operator: 'greaterThan', value: { setting: 'most' } },
        message: '{most} {place}',
      }),
      ruleWith({
        id: 'b-fact',
        at,
        when: { fact: 'characters', operator: 'lessThan', value: { fact: '/number/count' } },
      }),
      ruleWith({
        id: 'c-other',
        at,
        when: { fact: 'text', params: { of: '/region' }, operator: 'equal', value: 'ca-central-1' },
      }),
      ruleWith({
        id: 'd-both',
        at,
        when: {
          all: [
            { fact: 'text', operator: 'notEqual', value: 'ca-central-1' },
            { fact: 'text', params: { of: '/region' }, operator: 'equal', value: 'ca-central-1' },
          ],
        },
      }),
    ];
    const lint = createLinter(bookOf(rules, { rules: { 'c-other': { severity: 'info' } } }));
    const { findings } = await lint(fileWith());
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'a-setting error',
      'c-other info',
      'd-both error',
    ]);
    expect(findings[0]?.message).toBe('5 help.response');
    expect(findings[1]?.observed).toEqual({ 'text of /region': 'ca-central-1' });
  });

  test('take the settings of the profile', async () => {
    const rule = ruleWith({
      id: 'a',
      settings: { most: 5 },
      when: { fact: '/number/count', operator: 'greaterThan', value: { setting: 'most' } },
    });
    const count = { number: { count: 3 } };
    expect((await createLinter(bookOf([rule]))(fileWith(count))).findings).toEqual([]);
    const strict = bookOf([rule], { rules: { a: { settings: { most: 2 } } } });
    expect((await createLinter(strict)(fileWith(count))).findings).toHaveLength(1);
  });
});
