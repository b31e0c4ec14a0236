import { unforeseenOf, unforeseenReport } from '@smslint/providers/aws/denials';
import { counted } from '@smslint/rules/words';
import { packageVersion, repositoryUrl } from '../package-info.js';
import type { Judged } from './judge-match.js';

/** Lines about the reasons that smslint did not foresee, with a text to report them by; none where it foresaw them all. */
export function unforeseenNotes(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ verdict, version, document: { request, id, index } }) => {
    const missed = unforeseenOf(verdict?.reasons ?? []);
    if (missed.length === 0) return [];
    const about = { tool: `smslint ${packageVersion()}`, numberType: request.number.type };
    const isUnsure = missed.some(({ isForeseen }) => isForeseen === 'unsure');
    const reasons = `${counted(missed.length, 'reason')} against ${id ?? `request ${index}`}`;
    return [
      `smslint: not foreseen${isUnsure ? ', as far as can be told' : ''}: ${reasons}. Please report that at ${repositoryUrl()}/issues with this text:`,
      ...unforeseenReport(missed, request, about).map((line) => `  ${line}`),
      ...(isUnsure ? [unsureNote(version)] : []),
    ];
  });
}

function unsureNote(version: number): string {
  return `smslint: where no rule fires now, report it only if the file is as it was submitted; with the output of describe-registration-field-values --version-number ${version} smslint sees that by itself.`;
}
