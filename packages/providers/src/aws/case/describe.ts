import type { Request } from '@smslint/core';
import type { RenderingFault } from '../../rendering.js';
import { longestText, type CaseForm } from './case-form.js';
import { fillEntry, type Entry, type Filled } from './entry.js';
import { inLanguage, labels, type Language } from './labels.js';
import { descriptionPoints } from './points.js';
import { figure } from './sentences.js';

/** A use case description, and what is wrong with it. */
export interface Description {
  readonly text: string;
  readonly faults: readonly RenderingFault[];
}

/**
 * Composes the use case description of a request. Each point begins a line with its label; further lines of a text are
 * indented, so that no line of the request can be taken for a label.
 */
export function describe(request: Request, form: CaseForm, language: Language): Description {
  const groups = descriptionPoints(request, form, language).map((entries) =>
    entries.flatMap((entry) => fillEntry(entry, language) ?? []),
  );
  const paragraphs = groups.flatMap((filled) =>
    filled.length === 0 ? [] : [filled.map((one) => pointText(one, language)).join('\n')],
  );
  return { text: paragraphs.join('\n\n'), faults: groups.flat().flatMap(({ faults }) => faults) };
}

function pointText({ label, count, text }: Filled, language: Language): string {
  const name = `${inLanguage(labels[label], language)}${count === undefined ? '' : ` ${count}`}`;
  return text.includes('\n') ? `${name}:\n${text.replace(/^(?=.)/gm, '  ')}` : `${name}: ${text}`;
}

/**
 * Holds a text that is made of a request against the most that AWS takes, in UTF-16 code units, and says which of the
 * request's texts are the longest.
 */
export function lengthFaults(text: string, what: string, request: Request, form: CaseForm): RenderingFault[] {
  if (text.length <= longestText) return [];
  const [longest, ...others] = longestEntries(descriptionPoints(request, form, 'English').flat());
  const over = figure(text.length - longestText);
  const names = [longest, ...others].flatMap((entry) =>
    entry ? [`${entry.pointer ?? ''} (${figure(entry.value?.length ?? 0)})`] : [],
  );
  const message = `${what} has ${figure(text.length)} characters, ${over} more than AWS takes: shorten ${names.join(', ')}.`;
  return [{ pointer: longest?.pointer ?? '', message, kind: 'refused' }];
}

function longestEntries(entries: readonly Entry[]): Entry[] {
  const size = ({ value }: Entry): number => value?.length ?? 0;
  return [...entries].sort((a, b) => size(b) - size(a)).slice(0, 3);
}
