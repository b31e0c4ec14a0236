import type { Paint } from '../colour.js';
import { plainTable } from '../plain-table.js';
import type { RequestGroup } from './request-group.js';
import { gradeColour } from './verdict.js';

/** A table of requests, one a row; the names come last, since they are as long as their authors like. */
export function requestTable(groups: readonly RequestGroup[], width: number, paint: Paint): string {
  const columns = [
    { title: paint.dim('verdict') },
    { title: paint.dim('grade') },
    { title: paint.dim('score'), align: 'right' },
    { title: paint.dim('errors'), align: 'right' },
    { title: paint.dim('warnings'), align: 'right' },
    { title: paint.dim('id') },
    { title: paint.dim('file') },
  ] as const;
  const rows = groups.map(({ request: { verdict, grade, score }, name, file, counts }) => {
    const mine = gradeColour(grade, paint);
    return [
      verdict === 'pass' ? paint.green(verdict) : paint.red(verdict),
      mine(grade),
      mine(score),
      counts.error > 0 ? paint.red(counts.error) : '0',
      counts.warning > 0 ? paint.yellow(counts.warning) : '0',
      name === file ? paint.dim('–') : name,
      file,
    ];
  });
  return plainTable(columns, rows, width);
}
