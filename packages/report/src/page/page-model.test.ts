import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingOf, reportOf, requestOf, suppressedOf } from '../testing/report.js';
import { pageModel } from './page-model.js';

const made = '2026-11-28';

describe('the key of a request', () => {
  const keysOf = (...ids: readonly (string | null)[]): string[] =>
    pageModel(reportOf(ids.map((id, document) => requestOf({ id, document }))), { made }).requests.map(
      ({ key }) => key,
    );

  test('is its name where that can stand in an address', () => {
    expect(keysOf('acme-alerts', 'Zürich 7/b', null)).toEqual(['acme-alerts', 'Zu-rich-7-b', 'a-sms-yaml-request-3']);
  });

  test('is its own, fit for an address, and the same each time, whatever the names', () => {
    const names = fc.array(fc.oneof(fc.constant(null), fc.constantFrom('a', 'a!', '?', 'constructor'), fc.string()), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, (ids) => {
        const keys = keysOf(...ids);
        expect(new Set(keys).size).toBe(ids.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]{1,60}$/);
        expect(keysOf(...ids)).toEqual(keys);
      }),
    );
  });
});

test('findings stand with their requests, the worst first, each with a key of its own', () => {
  const requests = [requestOf({ id: 'one' }), requestOf({ id: 'two', document: 1 })];
  const findings = [
    findingOf({ severity: 'warning' }),
    findingOf({ ruleId: 'other' }),
    findingOf({ ruleId: 'other', message: 'Once more.' }),
    findingOf({ document: 1 }),
  ];
  const { requests: shown } = pageModel(reportOf(requests, findings, [suppressedOf()]), { made });
  expect(shown.map((request) => request.findings.map(({ key, severity }) => [key, severity]))).toEqual([
    [
      ['other-help-response', 'error'],
      ['other-help-response-2', 'error'],
      ['help-missing-contact-help-response', 'warning'],
    ],
    [['help-missing-contact-help-response', 'error']],
  ]);
  expect(shown.map(({ suppressed }) => suppressed.map(({ key }) => key))).toEqual([
    ['help-missing-contact-help-response-2'],
    [],
  ]);
});

test('tax number, address and policy texts stay out of the page', () => {
  const secret = 'SECRET-47';
  const request = requestOf();
  const brand = {
    name: 'Acme',
    taxId: secret,
    address: { street: secret },
    privacyPolicyText: secret,
    termsText: secret,
    vettingScore: 50,
  };
  const model = pageModel(reportOf([{ ...request, content: { ...request.content!, brand } }]), { made });
  expect(JSON.stringify(model)).not.toContain(secret);
  expect(model.requests[0]?.content?.brand).toEqual({ name: 'Acme' });
});

test('what is the same on two checklists stands once', () => {
  const checklist = [
    { check: 'Open the website.', codes: ['BRAND_URL_INVALID'] },
    { check: 'Read the terms.', codes: [] },
  ];
  const requests = [requestOf({ checklist }), requestOf({ document: 1, id: 'two', checklist: checklist.slice(1) })];
  const model = pageModel(reportOf(requests), { made });
  expect(model.checks).toEqual(checklist);
  expect(model.requests.map(({ checks }) => checks)).toEqual([[0, 1], [1]]);
});

test('the id of a page is that of what it shows, not of the day', () => {
  const report = reportOf([requestOf()], [findingOf()]);
  const { id } = pageModel(report, { made });
  expect(pageModel(report, { made: '2027-01-01' }).id).toBe(id);
  expect(pageModel(reportOf([requestOf()], [findingOf({ message: 'Other.' })]), { made }).id).not.toBe(id);
});
