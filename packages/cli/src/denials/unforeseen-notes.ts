import { unforeseenOf, unforeseenReport } from '@smslint/providers/aws/denials';
import { packageVersion, repositoryUrl } from '../package-info.js';
import { plural } from '../plural.js';
import type { Judged } from './judge-match.js';

/** Lines about the reasons that smslint did not foresee, with a text to report them by; none where it foresaw them all. */
export function unforeseenNotes(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ verdict, document: { request, id, index } }) => {
    const missed = unforeseenOf(verdict?.reasons ?? []);
    if (missed.length === 0) return [];
    const about = { tool: `smslint ${packageVersion()}`, numberType: request.number.type };
    const unsure = missed.some(({ isForeseen }) => isForeseen === 'unsure');
    return [
      `smslint: ${plural(missed.length, 'reason')} against ${id ?? `request ${index}`} ${missed.length === 1 ? 'was' : 'were'} not foreseen. Please report ${missed.length === 1 ? 'it' : 'them'} at ${repositoryUrl()}/issues with this text:`,
      ...unforeseenReport(missed, request, about).map((line) => `  ${line}`),
      ...(unsure
        ? [
            'smslint: where no rule fires now, report it only if the file is as it was submitted; with the output of describe-registration-field-values smslint sees that by itself.',
          ]
        : []),
    ];
  });
}
