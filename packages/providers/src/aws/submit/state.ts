import type { Request } from '@smslint/core';
import * as z from 'zod';
import { tokenBase } from '../client-token.js';

/*
 * What is kept of a submission between runs, so that a later run goes on where an earlier one stopped: what AWS made, by ids, and
 * the tokens by which AWS knows a repeated call for the first. All else is read from AWS anew. Nothing in it is secret.
 */

const shape = z.strictObject({
  version: z.literal(1),
  /** The Region in which all of it is. */
  region: z.string().min(1),
  /** The name of the request within its file. */
  request: z.string(),
  /** What each ClientToken begins with. */
  token: z.string().regex(/^[!-~]{1,40}$/),
  /** What AWS made, by its name within the submission. */
  ids: z.record(z.string(), z.string().min(1)),
  /** How often what AWS made by a name was of no use, so that it is made anew under another token. */
  renewed: z.record(z.string(), z.number().int().positive()).optional(),
  /** When a case was sent off first, in ISO 8601, its subject and language: a case has no token, so it is looked for by these. */
  caseSent: z.strictObject({ at: z.iso.datetime(), subject: z.string(), language: z.string() }).optional(),
});

/** What is kept of a submission between runs. */
export type SubmissionState = z.output<typeof shape>;

/** The state of a submission of which nothing was sent: the tokens follow from the request, so that a lost state does little harm. */
export function newState(request: Request, name: string, region: string): SubmissionState {
  return { version: 1, region, request: name, token: tokenBase(request), ids: {} };
}

/** Reads a kept state; says what is wrong with it where it is none. */
export function readState(value: unknown): SubmissionState | { readonly problem: string } {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  return { problem: `${path === '' ? '' : `${path}: `}${issue?.message ?? 'unknown'}` };
}

/** A state as it is written. */
export function stateText(state: SubmissionState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}
