import type { Pointer } from '@smslint/core';
import type { Finding } from '@smslint/rules';
import type { Answers } from './answers.js';
import type { RequestFormat } from './ask-output.js';
import { checksOf, type Check } from './checks.js';
import { composeRequest, type DraftedRequest } from './compose.js';
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

/** The attributes that say what the samples hold; a brand such as Acme.com puts a link into each of them. */
const ofSamples = /^\/attributes\/(embedded\w+)$/;

/** Drafts a request from answers, and judges it by the book. */
export async function draftRequest(
  answers: Answers,
  { origins }: RecordingSource,
  format: RequestFormat,
  desk: Desk,
): Promise<Draft> {
  const composed = composeRequest(answers, desk);
  const first = await judgeDraft(composed, desk);
  const wrong = first.map(({ pointer }) => pointer).filter((pointer) => ofSamples.test(pointer));
  const request = wrong.length === 0 ? composed : withOthers(composed, wrong);
  const findings = request === composed ? first : await judgeDraft(request, desk);
  const checks = checksOf(request, origins);
  const text = format === 'json' ? jsonText(request) : yamlText(request, desk.drafts.comments, checks);
  return { id: String(request.id), text, checks, findings };
}

/** A request with the other value of those attributes to which the book objects. */
function withOthers(request: DraftedRequest, wrong: readonly Pointer[]): DraftedRequest {
  const attributes = request.attributes as Readonly<Record<string, boolean>>;
  const names = wrong.map((pointer) => ofSamples.exec(pointer)?.[1]);
  const changed = Object.entries(attributes).map(([name, value]) => [name, names.includes(name) ? !value : value]);
  return { ...request, attributes: Object.fromEntries(changed) as object };
}
