import type { Finding, Mark } from '@smslint/rules';
import { oneLine } from '../visible.js';
import { clip } from '@smslint/report/text/clip';
import { code, link, plain } from '@smslint/report/text/markup';

/** The most wordings that a finding quotes. */
const mostWords = 5;

/**
 * A finding as an item of a list, with what belongs to it.
 * @param most how many code units of a text are shown
 */
export function itemOf({ severity, confidence, message, file, range, ruleId, ...more }: Finding, most: number): string {
  const say = (text: string): string => plain(clip(oneLine(text), most));
  const place = `${clip(file, most)}:${range.start.line}:${range.start.column}`;
  const likely = confidence === 'likely' ? ' (likely)' : '';
  const notes = [
    wordsOf(more.marks ?? [], most),
    more.fix === undefined ? '' : `**Fix:** ${say(more.fix)}`,
    more.why === undefined ? '' : `**Why:** ${say(more.why)}`,
    more.denialCodes.length === 0 ? '' : `**Denied as:** ${more.denialCodes.map(code).join(', ')}`,
    more.sources.length === 0
      ? ''
      : `**Sources:** ${more.sources.map(({ title, url }) => link(clip(title, most), url)).join(', ')}`,
  ];
  return [
    `- **${severity}**${likely}: ${say(message)}<br>${code(place)} ${code(ruleId)}`,
    ...notes.filter(Boolean).map((note) => `  - ${note}`),
  ].join('\n');
}

/** The words that led to a finding, each once: a comment has no source beside it in which to mark them. */
function wordsOf(marks: readonly Mark[], most: number): string {
  const words = [...new Set(marks.map(({ text }) => clip(oneLine(text), most)))];
  const more = words.length > mostWords ? ` and ${words.length - mostWords} more` : '';
  return words.length === 0 ? '' : `**Words:** ${words.slice(0, mostWords).map(code).join(', ')}${more}`;
}
