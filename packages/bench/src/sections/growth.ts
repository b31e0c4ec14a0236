import { book, type Book } from '@smslint/rules';
import { stringify } from 'yaml';
import { smslintOfNew } from '../contestants/functions.js';
import { requestAt } from '../generate/request.js';
import { inRounds } from '../measure/in-rounds.js';
import { machineText } from './machine.js';
import type { Row, Section, Size } from './section.js';

/** The pairs of which the greater is measured by the smaller. */
export const growthNames = { files: '10 x files', rules: '300 rules by 40', text: '10 x text' } as const;

/** Measures how the time grows with files, with rules and with the length of texts. */
export async function measureGrowth({ files, rounds, warmUps }: Size): Promise<Section> {
  const machine = machineText();
  const few = Math.max(1, Math.floor(files / 10));
  const turns = Array.from({ length: warmUps + rounds }, (_none, turn) => turn * few * 10);
  const newTexts = (seed: number, count: number, times = 1): string[][] =>
    turns.map((from) => Array.from({ length: count }, (_none, index) => longYamlAt(from + index, seed, times)));
  const timings = await inRounds(
    [
      smslintOfNew(newTexts(2, few), { name: `${few} files` }),
      smslintOfNew(newTexts(3, few * 10), { name: growthNames.files }),
      smslintOfNew(newTexts(4, few), { by: bookOf(40), name: '40 rules' }),
      smslintOfNew(newTexts(5, few), { by: bookOf(300), name: growthNames.rules }),
      smslintOfNew(newTexts(6, few, 10), { name: growthNames.text }),
    ],
    { rounds, warmUps, clock: 'processor' },
  );
  const medians = timings.map(({ median }) => median);
  const yardsticks = [0, 0, 2, 2, 0];
  const rows = timings.map((timing, index): Row => ({
    ...timing,
    ratio: timing.median / (medians[yardsticks[index] ?? 0] ?? Number.NaN),
  }));
  return {
    title: `Growth: ${few} files, and ten times as much of one thing, ms`,
    method: `${rounds} rounds, by turns, after ${warmUps} that do not count; time of the processor; other files each turn, so that no text is remembered; ratios to the smaller of each pair. 300 rules are the book and copies of its rules, 40 every so many of its rules; texts are repeated within the same file`,
    machine,
    rows,
  };
}

/** The book with so many rules: spread over it where it has more, with copies where it has fewer. */
function bookOf(count: number): Book {
  const { rules } = book;
  const chosen = Array.from({ length: count }, (_none, index) => {
    const rule = rules[count <= rules.length ? Math.floor((index * rules.length) / count) : index % rules.length];
    if (!rule) throw new RangeError('The book has no rules.');
    return index < rules.length ? rule : { ...rule, id: `${rule.id}-again` };
  });
  return { ...book, rules: chosen };
}

/** A request whose longest texts are so many times as long. */
function longYamlAt(index: number, seed: number, times: number): string {
  const request = requestAt(index, { seed, badPercent: 0 });
  const longer = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return ['description', 'workflow', 'contactSource', 'privacyPolicyText', 'termsText'].includes(key)
        ? Array.from({ length: times }, () => value).join(' ')
        : value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, longer(inner, name)]));
  };
  return stringify(longer(request, ''), { lineWidth: 120 });
}
