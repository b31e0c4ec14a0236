import type { Pointer } from '@smslint/core';
import type { Finding } from '@smslint/rules';
import type { Answers } from './answers.js';
import type { RequestFormat } from './ask-output.js';
import { checksOf, type Check } from './checks.js';
import { composeRequest } from './compose.js';
import type { Desk } from './desk.js';
import type { RecordingSource } from './flag-source.js';
import { judgeDraft } from './judge-draft.js';
import { jsonText, yamlText } from './request-text.js';

/** A request that was drafted, and what is to be said of it. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** What its author has to check, by pointer. */
  readonly checks: ReadonlyMap<Pointer, Check>;
  /** What a reviewer would object to. */
  readonly findings: readonly Finding[];
}

/** Drafts a request from answers, and judges it by the book. */
export async function draftRequest(
  answers: Answers,
  { origins }: RecordingSource,
  format: RequestFormat,
  desk: Desk,
): Promise<Draft> {
  const request = composeRequest(answers, desk);
  const checks = checksOf(request, origins);
  const text = format === 'json' ? jsonText(request) : yamlText(request, desk.drafts.comments, checks);
  return { id: String(request.id), text, checks, findings: await judgeDraft(request, desk) };
}
