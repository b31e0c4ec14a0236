import { counted } from '@smslint/rules/words';
import { clip } from '../text/clip.js';
import { commentMarker, mostOfComment } from '../text/comment.js';
import { code } from '../text/markup.js';
import { linesOf, type CommentLines } from './comparison-lines.js';
import { headlineOf, isChanged, isOtherBook } from './comparison-words.js';
import type { Comparison } from './comparison.js';

/** The most code units of a text in a comment that is shortened. */
const mostOfText = 400;

/** The most code units of what names a version. */
const mostOfVersion = 40;

/** Kept for the note about what is left out, and for the words around the lists, in code units. */
const roomForFrames = 1_500;

/** The share of the room that a list may take, in the order in which they take it; what one leaves the next ones have. */
const shares: readonly (readonly [keyof CommentLines, number])[] = [
  ['requests', 0.25],
  ['rules', 0.15],
  ['added', 0.7],
  ['setAside', 0.5],
  ['mended', 1],
];

const counts: Readonly<Record<keyof CommentLines, (count: number) => string>> = {
  requests: (count) => `${counted(count, 'request')} in the table`,
  added: (count) => counted(count, 'new finding'),
  setAside: (count) => `${counted(count, 'finding')} set aside`,
  mended: (count) => counted(count, 'mended finding'),
  rules: (count) => `${counted(count, 'rule')} that found more or less`,
};

/**
 * Writes a comparison as a comment for a pull request: what changed of each request, then what is new, what was set aside and
 * what was mended to unfold. Of one that would be too long for GitHub the worst is kept, and it says how much is left out.
 */
export function comparisonMarkdown(comparison: Comparison): string {
  const changed = comparison.requests.filter(isChanged);
  const head = headOf(comparison, comparison.requests.length - changed.length);
  const all = linesOf(comparison, changed, Infinity);
  const whole = compose(head, all, all, []);
  if (whole.length <= mostOfComment) return whole;
  const cut = linesOf(comparison, changed, mostOfText);
  const shown = fitted(cut, mostOfComment - head.join('\n').length - roomForFrames);
  return compose(head, shown, cut, [noteOf(shown, cut)]);
}

function headOf(comparison: Comparison, unchanged: number): string[] {
  const { before, after, totals } = comparison;
  const version = (text: string): string => code(clip(text, mostOfVersion));
  return [
    `## smslint: ${headlineOf(comparison)}`,
    '',
    [
      `${counted(totals.stayed, 'finding')} ${totals.stayed === 1 ? 'is' : 'are'} still there.`,
      ...(unchanged > 0 ? [`${counted(unchanged, 'request')} ${unchanged === 1 ? 'is' : 'are'} as before.`] : []),
    ].join(' '),
    '',
    ...(isOtherBook(comparison)
      ? [
          `**Another policy book:** ${version(before.book)} judged before, ${version(after.book)} judges now. A difference may come from the rules.`,
          '',
        ]
      : []),
  ];
}

function compose(head: readonly string[], shown: CommentLines, all: CommentLines, notes: readonly string[]): string {
  const unfold = (of: keyof CommentLines, lines: readonly string[], isOpen = false): string[] => {
    if (shown[of].length === 0) return [];
    const count = counts[of](all[of].length);
    const how = shown[of].length === all[of].length ? count : `${shown[of].length} of ${count}`;
    return [`<details${isOpen ? ' open' : ''}>`, `<summary>${how}</summary>`, '', ...lines, '', '</details>', ''];
  };
  const requests = [
    '| Request | Score | Grade | Verdict | Mended | New |',
    '| --- | --- | --- | --- | ---: | ---: |',
    ...shown.requests,
    '',
  ];
  const rules = [
    '| Rule | Before | Now | Mended | Set aside | New |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...shown.rules,
  ];
  return [
    ...head,
    ...(shown.requests.length > 0 ? requests : []),
    ...unfold('added', shown.added, true),
    ...unfold('setAside', shown.setAside),
    ...unfold('mended', shown.mended),
    ...unfold('rules', rules),
    ...notes.flatMap((note) => [note, '']),
    commentMarker,
    '',
  ].join('\n');
}

/** As many lines of each list as there is room for, in code units. */
function fitted(lines: CommentLines, room: number): CommentLines {
  const shown: Record<keyof CommentLines, readonly string[]> = { ...lines };
  let left = room;
  for (const [of, share] of shares) {
    const most = left * share;
    let taken = 0;
    // Once one does not fit, none that matters less takes its place.
    const end = lines[of].findIndex((line) => (taken += line.length + 1) > most);
    shown[of] = end < 0 ? lines[of] : lines[of].slice(0, end);
    left -= shown[of].reduce((sum, line) => sum + line.length + 1, 0);
  }
  return shown;
}

function noteOf(shown: CommentLines, all: CommentLines): string {
  const hidden = shares.flatMap(([of]) => {
    const count = all[of].length - shown[of].length;
    return count === 0 ? [] : [counts[of](count)];
  });
  if (hidden.length === 0) return '_Long texts are cut: GitHub takes comments up to a length._';
  return `_Left out, since GitHub takes comments up to a length: ${hidden.join(', ')}. The JSON report has them all._`;
}
