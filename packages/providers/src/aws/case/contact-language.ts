import type { Request } from '@smslint/core';
import { lookup } from '../../lookup.js';
import type { RenderingFault } from '../../rendering.js';
import type { Language } from './labels.js';

const spellings: Readonly<Partial<Record<string, Language>>> = {
  english: 'English',
  en: 'English',
  japanese: 'Japanese',
  ja: 'Japanese',
};

/** The language that a request asks for; undefined where it asks for none, or for one that AWS does not offer. */
export function contactLanguage({ contact }: Request): Language | undefined {
  return lookup(spellings, contact?.language?.trim().toLowerCase() ?? '');
}

/** What is wrong with a language that AWS does not offer. */
export function languageFaults(request: Request): RenderingFault[] {
  if ((request.contact?.language ?? '').trim() === '' || contactLanguage(request)) return [];
  const message = 'AWS answers cases in English or Japanese: choose one of them.';
  return [{ pointer: '/contact/language', message, kind: 'refused' }];
}
