import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingOf, reportOf, requestOf } from '../../testing/report.js';
import { pageModel } from '../page-model.js';
import { decide, emptyRecord, tick } from '../record/record.js';
import { requestsCsv } from './requests-csv.js';

const made = '2026-11-28';
const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

test('a row a request, with what was found and decided', () => {
  const checklist = [{ check: 'Open the website.', codes: [] }];
  const model = pageModel(reportOf([requestOf({ checklist })], [findingOf(), findingOf({ severity: 'info' })]), {
    made,
  });
  const record = decide(tick(emptyRecord, 'acme-alerts', 0, true), 'acme-alerts', {
    outcome: 'returned',
    name: 'Ann, "Legal"',
    note: 'First.\nSecond.',
  });
  const text = requestsCsv(model, model.requests, record);
  expect(text.split('\r\n')[0]).toBe(
    '\ufeffrequest,brand,file,place in file,number type,countries,profile,score,grade,verdict,errors,warnings,notes,' +
      'set aside,checked,to check,decision,reviewer,date,remarks',
  );
  expect(rowsOf(text)).toEqual([
    {
      request: 'acme-alerts',
      brand: 'Acme',
      file: 'a.sms.yaml',
      'place in file': '1',
      'number type': 'long-code',
      countries: 'Canada',
      profile: 'aws',
      score: '74',
      grade: 'C',
      verdict: 'fail',
      errors: '1',
      warnings: '0',
      notes: '1',
      'set aside': '0',
      checked: '1',
      'to check': '1',
      decision: 'returned for changes',
      reviewer: 'Ann, "Legal"',
      date: '',
      remarks: 'First.\nSecond.',
    },
  ]);
});

test('whatever a request is called, it is read back whole, and no cell is a formula', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t=', ' =', '\r', '"', ',', '＝', '=cmd|"/c calc"!A1');
  const name = fc
    .tuple(start, fc.string({ unit: 'binary' }))
    .map((parts) => parts.join(''))
    .filter((id) => id.trim() !== '');
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (ids) => {
      const model = pageModel(reportOf(ids.map((id, document) => requestOf({ id, document }))), { made });
      const rows = rowsOf(requestsCsv(model, model.requests, emptyRecord));
      expect(rows.map(({ request }) => request)).toEqual(
        ids.map((id) => (/^\s*[=+\-@\t\r＝＋－＠]/u.test(id) ? `'${id}` : id)),
      );
      for (const row of rows) for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }),
  );
});
