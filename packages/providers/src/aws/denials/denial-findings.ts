import { valueAt, type Pointer, type Request, type RequestDocument } from '@smslint/core';
import type { Finding, KnownCode, SuppressedFinding } from '@smslint/rules';
import { denialKinds, type DenialId } from './denial-kinds.js';
import type { JudgedReason, Outcome } from './judge-reason.js';
import { placeReason } from './place-reason.js';
import type { FieldRemark } from './reasons.js';
import { cutWords, deniedAs, isCode, quoted } from './words.js';

/** A request that was denied, and the file in which it stands. */
export interface DeniedRequest {
  readonly document: RequestDocument & { readonly request: Request };
  readonly file: string;
  /** The fields that the request has otherwise than they were submitted; undefined where that is not known. */
  readonly changed: readonly Pointer[] | undefined;
}

/** The reasons that rules find in the request: their findings, in their own places, each with all the codes that it was denied by. */
export function ruleFindings(judged: readonly JudgedReason[]): Finding[] {
  const byFinding = new Map<Finding | SuppressedFinding, JudgedReason[]>();
  for (const one of judged) {
    for (const finding of one.found) byFinding.set(finding, [...(byFinding.get(finding) ?? []), one]);
  }
  return [...byFinding].map(([found, reasons]) => {
    const { aside, finding } = apart(found);
    return {
      ...finding,
      severity: 'error',
      message: `Denied as ${reasons.map(({ reason }) => deniedAs(reason)).join(' and ')}: ${finding.message}${aside}`,
      fix: [...(finding.fix === undefined ? [] : [finding.fix]), ...againBy(reasons)].join(' '),
      denialCodes: reasons.map(({ reason }) => reason.code),
      observed: { ...finding.observed, outcome: 'there', foreseen: true, ...wordsOf(reasons) },
    };
  });
}

/** A finding itself, and what is to be said of it where it was set aside. */
function apart(found: Finding | SuppressedFinding): { readonly finding: Finding; readonly aside: string } {
  if (!('suppression' in found)) return { finding: found, aside: '' };
  const { suppression, ...finding } = found;
  return { finding, aside: ` It was set aside (${cutWords(suppression.reason, 100)}).` };
}

/** A reason that no rule finds in the request. */
export function reasonFinding(judged: JudgedReason, kind: DenialId, denied: DeniedRequest): Finding {
  const { reason, foreseenBy, outcome, isForeseen } = judged;
  const { known } = reason;
  const check = known?.check === undefined ? [] : [`A person checks: ${known.check.sentence}`];
  const mend = known ? [known.mend, ...check] : [];
  const fix =
    kind === 'denied-mended' && known?.resubmit === 'yes'
      ? ['Nothing is left to mend here: send it again once the other reasons are mended too.']
      : [...mend, ...link(reason.link), ...againBy([judged])];
  return finding(kind, placeReason(reason, denied.document.request), denied, {
    message: `Denied as ${deniedAs(reason)}: ${verdict(judged, kind, denied)}`,
    fix: fix.join(' '),
    why: reason.long === undefined ? (known?.meaning ?? denialKinds[kind].why) : quotedLong(reason.long),
    codes: isCode(reason.code) ? [reason.code] : [],
    observed: { outcome, foreseen: isForeseen === true, foreseenBy, ...wordsOf([judged]) },
  });
}

/** What AWS says of a field: why it is denied, and its feedback. */
export function remarkFindings(
  { path, pointer = '', denied: reason, feedback }: FieldRemark,
  isReason: boolean,
  denied: DeniedRequest,
): Finding[] {
  const outcome = outcomeOf(pointer, denied);
  const denial =
    reason === undefined || isReason
      ? []
      : [
          finding('denied-field', pointer, denied, {
            message: `AWS denied ${path}: ${quoted(reason)}; ${changeText[outcome]}.`,
            fix: 'Mend what AWS names.',
            why: undefined,
            codes: [],
            observed: { outcome, foreseen: false, field: path, said: cutWords(reason, mostLong) },
          }),
        ];
  return [...denial, ...(feedback === undefined ? [] : [feedbackFinding(feedback, pointer, path, denied)])];
}

/** What AWS remarks on a version, or on a field of it. */
export function feedbackFinding(feedback: string, pointer: Pointer, about: string, denied: DeniedRequest): Finding {
  return finding('denied-feedback', pointer, denied, {
    message: `AWS says of ${about}: ${quoted(feedback)}.`,
    fix: undefined,
    why: undefined,
    codes: [],
    observed: { said: cutWords(feedback, mostLong) },
  });
}

/** A version that was denied, and nothing says why. */
export function unexplained(version: number, denied: DeniedRequest): Finding {
  return finding('denied-without-reason', '', denied, {
    message: `AWS denied version ${version}, and the saved answers hold no reason.`,
    fix: 'Save describe-registration-field-values of the version too: fields may be denied one by one. The console shows what AWS says, and a support case asks for more.',
    why: undefined,
    codes: [],
    observed: { outcome: 'undecidable' },
  });
}

function finding(
  id: DenialId,
  pointer: Pointer,
  { document, file }: DeniedRequest,
  said: Pick<Finding, 'message' | 'observed'> & {
    readonly fix: string | undefined;
    readonly why: string | undefined;
    readonly codes: readonly string[];
  },
): Finding {
  const { severity, why, sources } = denialKinds[id];
  return {
    ruleId: id,
    severity,
    message: said.message,
    ...(said.fix !== undefined && { fix: said.fix }),
    file,
    document: document.index,
    pointer,
    range: document.locate(pointer),
    sources,
    denialCodes: said.codes,
    why: said.why ?? why,
    confidence: 'certain',
    observed: said.observed,
  };
}

function verdict({ reason: { known }, foreseenBy }: JudgedReason, kind: DenialId, { changed }: DeniedRequest): string {
  switch (kind) {
    case 'denied-unknown-code':
      return 'the policy book does not know this code.';
    case 'denied-undecidable':
      return known?.undecidable ?? 'no rule can see it.';
    case 'denied-mended':
      return `mended in the file, as far as smslint sees; ${foreseenBy.join(', ')} found it in what was submitted.`;
    case 'denied-unforeseen': {
      const same = known?.fields.every((field) => changed?.some((one) => touches(one, field)) !== true) === true;
      const still = same && known.fields.length > 0 ? ', and the file still says the same' : '';
      return `no rule of it found anything in what was submitted${still}.`;
    }
    default:
      return 'no rule of it finds anything in the file as it is now: it is mended, or was not foreseen.';
  }
}

/** Whether a field is as it was submitted shows whether what AWS denied is still there. */
function outcomeOf(pointer: Pointer, { changed, document: { request } }: DeniedRequest): Outcome {
  if (pointer === '' || changed === undefined || valueAt(request, pointer) === undefined) return 'undecidable';
  return changed.includes(pointer) ? 'undecidable' : 'there';
}

const changeText: Readonly<Record<Outcome, string>> = {
  there: 'the file still has what was submitted',
  mended: 'it is mended',
  undecidable: 'whether the file is mended cannot be seen',
};

function touches(a: Pointer, b: Pointer): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Whether a registration can be sent again by the codes of some reasons, each answer once. */
function againBy(judged: readonly JudgedReason[]): string[] {
  return [...new Set(judged.map(({ reason: { known } }) => againText[known?.resubmit ?? 'unknown']))];
}

const againText: Readonly<Record<KnownCode['resubmit'] | 'unknown', string>> = {
  yes: 'This code lets it be sent again once mended.',
  no: 'This code does not let it be sent again.',
  depends: 'Whether this code lets it be sent again depends on what it is about.',
  unknown: 'Whether this code lets it be sent again is not known.',
};

/** Whether they let it be sent again, and what AWS says, whole, for programs. */
function wordsOf(judged: readonly JudgedReason[]): Record<string, string | readonly string[]> {
  const said = judged.map(({ reason: { short } }) => cutWords(short, mostLong)).filter((one) => one !== '');
  const long = judged.flatMap(({ reason }) => (reason.long === undefined ? [] : [cutWords(reason.long, mostLong)]));
  const resubmit = judged.map(({ reason: { known } }) => known?.resubmit ?? 'unknown');
  return { resubmit, ...(said.length > 0 && { said }), ...(long.length > 0 && { saidInFull: long }) };
}

function quotedLong(text: string): string {
  return `AWS says: "${cutWords(text, mostLong)}"`;
}

const mostLong = 2000;

function link(page: string | undefined): string[] {
  return page === undefined ? [] : [`AWS has more at ${page} .`];
}
