import { fromPointer } from '@smslint/core';
import type { Imported } from '@smslint/providers/aws';
import { yamlText } from '../init/request-text.js';

/** Writes an imported request as YAML, below a comment that says where it came from. */
export function requestFile({ request }: Imported, provider: string, files: readonly string[]): string {
  const names = files.map((name) => JSON.stringify(name).slice(1, -1)).join(', ');
  const head = `Imported by smslint from what ${provider} had, in ${names}. Look it through: what the provider does not say is not here.`;
  return yamlText(request, { head, fields: {}, checks: noChecks }, new Map());
}

/** Nothing is drafted, so that nothing is to be checked as a draft. */
const noChecks = { example: '', draft: '', page: '', figure: '' };

/** What is said about an import besides the request, a sentence each. */
export function importLines({ notes, toFill }: Imported): string[] {
  const fields = toFill.map((pointer) => fromPointer(pointer).join('.'));
  return [...notes, ...(fields.length === 0 ? [] : [`To be filled in by you: ${fields.join(', ')}.`])];
}
