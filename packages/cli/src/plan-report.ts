import type { Plan } from '@smslint/rules';
import type { Paint } from './colour.js';
import type { PlanFormat } from './plan-formats.js';
import { planLines } from './plan-lines.js';
import { jsonText } from './reporters/json-text.js';
import { labelled, widest } from './reporters/paragraph.js';
import { noCommand, visible } from './visible.js';

/** The plan of one request; null where the request could not be read. */
export interface RequestPlan {
  readonly file: string;
  readonly document: number;
  readonly id: string | null;
  readonly profile: string | null;
  readonly plan: Plan | null;
}

/** The plans of a run, version 1: keys may be added, none is renamed or removed. */
export interface PlanReport {
  readonly version: 1;
  readonly tool: { readonly name: 'smslint'; readonly version: string };
  readonly book: { readonly version: string };
  readonly requests: readonly RequestPlan[];
}

interface PlanStyle {
  readonly paint: Paint;
  readonly width: number;
}

/** Writes plans in each format. */
export const planReports: Readonly<Record<PlanFormat, (report: PlanReport, style: PlanStyle) => string>> = {
  table: (report, style) => report.requests.map((request) => table(request, style)).join('\n'),
  json: jsonText,
};

function table({ file, document, id, profile, plan }: RequestPlan, { paint, width }: PlanStyle): string {
  const name = noCommand(visible(id ?? `request ${document}`));
  const head = `${paint.bold(name)}  ${visible(file)}${profile === null ? '' : `  (profile ${profile})`}`;
  if (plan === null) return `${head}\n\n  It could not be read.\n`;
  const lines = planLines(plan);
  const column = widest(lines.map(({ label }) => label));
  const rows = lines.map(({ label, text }) => labelled(`  ${paint.dim(label.padEnd(column))}  `, visible(text), width));
  return [head, '', ...rows, ''].join('\n');
}
