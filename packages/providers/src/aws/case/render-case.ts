import type { Request } from '@smslint/core';
import type { Rendering } from '../../rendering.js';
import { longestText, type CaseForm } from './case-form.js';
import { cleanText, onOneLine } from './clean-text.js';
import { contactLanguage, languageFaults } from './contact-language.js';
import { describe, lengthFaults } from './describe.js';
import { eachOnce } from './each-once.js';
import { fillEntry, type Filled } from './entry.js';
import { identityFaults } from './identity.js';
import type { Part } from './form-part.js';
import { fieldName, inLanguage, type Label, type Language, type Pair } from './labels.js';
import { formParts } from './parts.js';
import { figure } from './sentences.js';

/**
 * Writes a request as the fields of AWS's support case, ready to be pasted: a field a line, long texts between two lines of
 * hyphens, and the frame in the language of the case. What is too long is said and not cut; what is missing leaves a gap.
 */
export function renderCase(request: Request, form: CaseForm): Rendering {
  const language = contactLanguage(request) ?? 'English';
  const description = describe(request, form, language);
  const written = formParts(request, form, description.text).map((part) => writePart(part, language));
  const isUsed = written.some(({ filled }) => filled.some(({ label }) => label === 'useCaseDescription'));
  const ofDescription = isUsed
    ? [...description.faults, ...lengthFaults(description.text, 'The use case description', request, form)]
    : [];
  const faults = [
    ...identityFaults(request, form),
    ...languageFaults(request),
    ...written.flatMap(({ filled }) => filled.flatMap((one) => one.faults)),
    ...ofDescription,
  ];
  return { text: `${written.map(({ text }) => text).join('\n\n')}\n`, faults: eachOnce(faults) };
}

interface Written {
  readonly text: string;
  readonly filled: readonly Filled[];
}

function writePart({ heading, notes, fields }: Part, language: Language): Written {
  const filled = fields.flatMap((field) => fillEntry(field, language) ?? []);
  const lines = [
    `== ${inLanguage(heading, language)} ==`,
    ...notes.map((note) => `   ${onOneLine(cleanText(inLanguage(note, language)))}`),
    ...filled.map((field) => fieldText(field, language)),
  ];
  return { text: lines.join('\n'), filled };
}

function fieldText({ label, text, isBlock }: Filled, language: Language): string {
  const name = fieldName(label, language);
  if (!isBlock) return `${name}: ${onOneLine(text)}`;
  const fence = fenceAround(text);
  return `${name} (${inLanguage(copyHint(label, text), language)}):\n${fence}\n${text}\n${fence}`;
}

function copyHint(label: Label, text: string): Pair {
  const [size, most] = [figure(text.length), figure(longestText)];
  return label === 'useCaseDescription'
    ? [`between the lines, ${size} of at most ${most} characters`, `線の間をコピー、${size} 文字 / 最大 ${most} 文字`]
    : [`between the lines, ${size} characters`, `線の間をコピー、${size} 文字`];
}

/** A line of hyphens that the text between two of them does not hold. */
function fenceAround(text: string): string {
  const longest = (text.match(/-+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  return '-'.repeat(Math.max(40, longest + 1));
}
