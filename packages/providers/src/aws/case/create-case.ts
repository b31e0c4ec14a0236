import type { Request } from '@smslint/core';
import type { Rendering, RenderingFault } from '../../rendering.js';
import type { CaseForm } from './case-form.js';
import { cleanText, onOneLine } from './clean-text.js';
import { contactLanguage, languageFaults } from './contact-language.js';
import { describe, lengthFaults } from './describe.js';
import { eachOnce } from './each-once.js';
import { fillEntry } from './entry.js';
import { identityFaults } from './identity.js';
import type { Part } from './form-part.js';
import { fieldName, type Language } from './labels.js';
import { formParts } from './parts.js';

/** The codes of support CreateCase that depend on the account and its support plan. */
export interface CaseCodes {
  readonly serviceCode?: string | undefined;
  readonly categoryCode?: string | undefined;
  readonly severityCode?: string | undefined;
  readonly issueType?: string | undefined;
}

/** The names of these codes. */
export const caseCodeNames = [
  'serviceCode',
  'categoryCode',
  'severityCode',
  'issueType',
] as const satisfies readonly (keyof CaseCodes)[];

/** The input of support CreateCase. */
export interface CreateCase {
  readonly subject: string;
  readonly communicationBody: string;
  readonly serviceCode: string;
  readonly severityCode: string;
  readonly categoryCode: string;
  readonly language: string;
  readonly issueType: string;
}

/** Writes a request as the input of support CreateCase; null where it goes another way. */
export function renderCreateCase(request: Request, form: CaseForm, codes: CaseCodes = {}): Rendering {
  const { input, faults } = toCreateCase(request, form, codes);
  return { text: `${JSON.stringify(input, null, 2)}\n`, faults };
}

/**
 * Makes the input of support CreateCase of a request. AWS says that this operation takes no requests for higher limits
 * (API reference, read 2026-11), and names no code of a service or category for them: they have to be given, else they stand
 * as gaps. Where there is no case, the input is null.
 */
export function toCreateCase(
  request: Request,
  form: CaseForm,
  codes: CaseCodes = {},
): { readonly input: CreateCase | null; readonly faults: readonly RenderingFault[] } {
  const language = contactLanguage(request) ?? 'English';
  const refused = [...identityFaults(request, form), ...languageFaults(request)];
  const asked = formParts(request, form, '').filter(({ isRequest }) => isRequest);
  if (asked.length === 0) return { input: null, faults: refused };
  const description = describe(request, form, language);
  const body = [...asked.map((part) => requestText(part, language)), description.text].join('\n\n');
  const input: CreateCase = {
    subject: subjectOf(request, asked),
    communicationBody: body,
    serviceCode: codes.serviceCode ?? placeholder('serviceCode'),
    severityCode: codes.severityCode ?? 'low',
    categoryCode: codes.categoryCode ?? placeholder('categoryCode'),
    language: language === 'Japanese' ? 'ja' : 'en',
    issueType: codes.issueType ?? 'customer-service',
  };
  const tooLong = lengthFaults(body, 'The body of the case', request, form);
  const faults = eachOnce([...refused, ...description.faults, ...tooLong]);
  return { input, faults: [...faults, ...missingCodes(codes)] };
}

/** The API has no fields for what the form asks under Requests: they begin the body. */
function requestText({ fields }: Part, language: Language): string {
  return fields
    .flatMap((field) => fillEntry(field, language) ?? [])
    .map(({ label, text }) => `${fieldName(label, language)}: ${onOneLine(text)}`)
    .join('\n');
}

/** The id tells the case from those of other requests of the brand, where it is looked for by its subject. */
function subjectOf({ id, brand, countries }: Request, asked: readonly Part[]): string {
  const resources = asked.map(({ fields }) => fields.find(({ label }) => label === 'resourceType')?.value);
  const name = id === undefined ? '' : ` (${id})`;
  return onOneLine(cleanText(`${resources.join(', ')}: ${brand.name}, ${countries.join(', ')}${name}`));
}

function missingCodes(codes: CaseCodes): RenderingFault[] {
  const names = (['serviceCode', 'categoryCode'] as const).filter((name) => codes[name] === undefined);
  return names.map((name) => ({
    pointer: '',
    message: `No page of AWS names the ${name} of such a case: look it up with DescribeServices. Where none fits, open the case by hand: AWS says that CreateCase takes no requests for higher limits.`,
    kind: 'missing',
  }));
}

function placeholder(name: keyof CaseCodes): string {
  return `<<< FILL IN: ${name} >>>`;
}
