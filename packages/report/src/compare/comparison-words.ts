import { counted, numberText } from '@smslint/rules/words';
import type { Comparison, RequestChange } from './comparison.js';

/** What a comparison says at a glance: `3 mended, 1 new; 1 request now passes`. */
export function headlineOf({ totals: { mended, added, setAside }, requests }: Comparison): string {
  const counts = [
    ...(mended > 0 ? [`${numberText(mended)} mended`] : []),
    ...(added > 0 ? [`${numberText(added)} new`] : []),
    ...(setAside > 0 ? [`${numberText(setAside)} set aside`] : []),
  ];
  const became = (verdict: 'pass' | 'fail') => (change: RequestChange) =>
    change.before !== null && change.before.verdict !== verdict && change.after?.verdict === verdict;
  const fates: readonly [(change: RequestChange) => boolean, one: string, several: string][] = [
    [became('pass'), 'now passes', 'now pass'],
    [became('fail'), 'now fails', 'now fail'],
    [({ before }) => before === null, 'is new', 'are new'],
    [({ after }) => after === null, 'is gone', 'are gone'],
  ];
  const said = fates.flatMap(([isSo, one, several]) => {
    const count = requests.filter(isSo).length;
    return count === 0 ? [] : [`${counted(count, 'request')} ${count === 1 ? one : several}`];
  });
  const sentences = [counts.join(', '), said.join(', ')].filter(Boolean);
  return sentences.length === 0 ? 'nothing changed' : sentences.join('; ');
}

/** Whether anything became of a request. */
export function isChanged({ before, after, mended, added, setAside }: RequestChange): boolean {
  return (
    mended.length + added.length + setAside.length > 0 ||
    before?.score !== after?.score ||
    before?.verdict !== after?.verdict
  );
}

/** A difference with its sign, by a minus that is as wide as the plus: `+16`, `−3`, `±0`. */
export function signed(difference: number): string {
  if (difference === 0) return '±0';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

/** Whether another policy book judged before, which may by itself make a difference. */
export function isOtherBook({ before, after }: Comparison): boolean {
  return before.book !== after.book;
}
