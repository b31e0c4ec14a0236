import type { PageModel, PageRequest } from '../model.js';
import { decisionOn, ticksOf, type ReviewRecord } from '../record/record.js';
import { countOf } from './select-requests.js';

const outcomes = { '': '', approved: 'approved', returned: 'returned for changes' } as const;

/** The requests and what was decided about them, as CSV (RFC 4180) that a spreadsheet opens as text. */
export function requestsCsv(model: PageModel, requests: readonly PageRequest[], record: ReviewRecord): string {
  const rows = requests.map((request) => {
    const { name, content, file, document, numberType, countries, profile, suppressed, checks, key } = request;
    const { outcome, name: reviewer, date, note } = decisionOn(record, key);
    return {
      request: name,
      brand: content?.brand.name ?? '',
      file,
      'place in file': document + 1,
      'number type': numberType ?? '',
      countries: countries.map((code) => model.countries[code] ?? code).join(', '),
      profile: profile ?? '',
      score: request.score,
      grade: request.grade,
      verdict: request.verdict,
      errors: countOf(request, 'error'),
      warnings: countOf(request, 'warning'),
      notes: countOf(request, 'info'),
      'set aside': suppressed.length,
      checked: ticksOf(record, key).length,
      'to check': checks.length,
      decision: outcomes[outcome],
      reviewer,
      date,
      remarks: note,
    };
  });
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => Object.values(row))];
  // Excel takes UTF-8 for what it is by the mark at its beginning alone.
  return `\ufeff${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** Spreadsheets carry out a text that begins so; behind an apostrophe it is text. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
