import type { Grade, Severity } from '@smslint/rules';
import type { Paint } from '../colour.js';
import type { RequestGroup } from './request-group.js';

type Colour = Paint['red'];

/** The colour of a severity. */
export function severityColour(severity: Severity, paint: Paint): Colour {
  return { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
}

/** The colour of a grade: green is ready, red is not. */
export function gradeColour(grade: Grade, paint: Paint): Colour {
  return { A: paint.green, B: paint.green, C: paint.yellow, D: paint.red, F: paint.red }[grade];
}

/** How ready a request is, on one line: `✖ fail  C  74  acme-alerts  a.sms.yaml  (keywords 70)`. */
export function verdictLine({ request, name, file }: RequestGroup, paint: Paint, under?: 'file'): string {
  const { verdict, grade, score, categories } = request;
  const mark = verdict === 'pass' ? paint.green('✔ pass') : paint.red('✖ fail');
  const mine = gradeColour(grade, paint);
  const losses = Object.entries(categories)
    .filter(([, one]) => one < 100)
    .map(([area, one]) => `${area} ${one}`);
  return [
    mark,
    mine(`${grade} ${String(score).padStart(3)}`),
    ...(name === file && under === 'file' ? [] : [paint.bold(name)]),
    ...(name === file || under === 'file' ? [] : [paint.dim(file)]),
    ...(losses.length > 0 ? [paint.dim(`(${losses.join(', ')})`)] : []),
  ].join('  ');
}
