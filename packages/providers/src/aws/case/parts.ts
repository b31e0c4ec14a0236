import type { Request } from '@smslint/core';
import type { CaseForm } from './case-form.js';
import { currentParts } from './current-form.js';
import type { Part } from './form-part.js';
import { olderParts } from './older-form.js';

/** The parts of a form in their order. The texts that are composed are given by who writes it. */
export function formParts(request: Request, form: CaseForm, description: string): Part[] {
  return form === 'aws' ? currentParts(request, description) : olderParts(request, description);
}
