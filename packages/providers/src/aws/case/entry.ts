import type { Pointer } from '@smslint/core';
import type { RenderingFault } from '../../rendering.js';
import { inLanguage, labels, type Label, type Language } from './labels.js';
import { cleanText, holdsControls } from './clean-text.js';

/** A field of a form, or a point of a description. */
export interface Entry {
  readonly label: Label;
  /** Tells several of one label apart: which one, from 1. */
  readonly count?: number;
  readonly value: string | undefined;
  /** The field of the request that says it; none for what AWS's form itself says. */
  readonly pointer?: Pointer;
  /** Whether AWS asks for it, so that a gap is left where the request does not say it. */
  readonly isNeeded?: boolean;
  /** Whether a form takes it as a long text. */
  readonly isBlock?: boolean;
}

/** An entry as it is written. */
export interface Filled {
  readonly label: Label;
  readonly count?: number;
  readonly text: string;
  readonly isBlock: boolean;
  readonly faults: readonly RenderingFault[];
}

/** Fills an entry with its value, or with a gap that cannot be overlooked; undefined where it may be left out. */
export function fillEntry(entry: Entry, language: Language): Filled | undefined {
  const { label, count, pointer = '', isNeeded = false, isBlock = false } = entry;
  const text = cleanText(entry.value ?? '');
  const kept = { label, ...(count !== undefined && { count }), isBlock };
  if (text !== '') {
    const faults = holdsControls(entry.value ?? '') ? [controls(pointer)] : [];
    return { ...kept, text, faults };
  }
  if (!isNeeded) return undefined;
  const [english] = labels[label];
  const message = `AWS asks for it, and the request does not say it: ${english}.`;
  return { ...kept, text: gap(label, language), faults: [{ pointer, message, kind: 'missing' }] };
}

/** What stands where a value is missing. */
function gap(label: Label, language: Language): string {
  const name = inLanguage(labels[label], language);
  return inLanguage([`<<< FILL IN: ${name} >>>`, `<<< 要記入: ${name} >>>`], language);
}

function controls(pointer: Pointer): RenderingFault {
  const message = 'It holds control characters, which no form takes: they are left out.';
  return { pointer, message, kind: 'refused' };
}
