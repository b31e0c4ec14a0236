import { lookup } from '../../lookup.js';
import type { RegistrationVersion } from '../answers/shapes.js';
import type { Reason } from './reasons.js';
import { finalStatuses } from './statuses.js';

/** Whether a denied registration can be sent again, with why not, or on what it depends. */
export interface Resubmission {
  readonly answer: 'yes' | 'no' | 'depends' | 'unknown';
  /** Each a sentence without its stop. */
  readonly because: readonly string[];
}

/** Whether a registration can be sent again once its version is mended, by its status and by what the book knows of each code. */
export function resubmissionOf(
  status: string | undefined,
  { RegistrationVersionStatus }: RegistrationVersion,
  reasons: readonly Reason[],
): Resubmission {
  const final = status === undefined ? undefined : lookup(finalStatuses, status);
  if (final !== undefined) return { answer: 'no', because: [final] };
  const refused = because(reasons, 'no');
  if (refused.length > 0) return { answer: 'no', because: refused };
  if (RegistrationVersionStatus === 'REVOKED') {
    const unsaid = 'AWS does not say whether a registration that was revoked can be sent again; ask in a support case';
    return { answer: 'unknown', because: [unsaid] };
  }
  const unknown = reasons.filter(({ known }) => !known).map(({ code }) => `the book does not know ${code}`);
  if (unknown.length > 0) return { answer: 'unknown', because: unknown };
  const open = because(reasons, 'depends');
  return open.length > 0 ? { answer: 'depends', because: open } : { answer: 'yes', because: [] };
}

/** The answer as a sentence. */
export function resubmissionText({ answer, because: reasons }: Resubmission): string {
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return `${sentences[answer]}${why}.`;
}

const sentences: Readonly<Record<Resubmission['answer'], string>> = {
  yes: 'It can be sent again once mended',
  no: 'It cannot be sent again',
  depends: 'Whether it can be sent again depends on what it is about',
  unknown: 'Whether it can be sent again is not known',
};

function because(reasons: readonly Reason[], answer: 'no' | 'depends'): string[] {
  return reasons.flatMap(({ code, known }) =>
    known?.resubmit === answer ? [`${code}: ${known.mend.replace(/\.$/, '')}`] : [],
  );
}
