import { markdownTable } from 'markdown-table';
import { sectionNames, type Results, type Row, type Section } from '../sections/section.js';
import { goals, type Goal } from './goals.js';

/** The results as Markdown: each goal with its figure, then each section with its machine and its table. */
export function resultsText(results: Results): string {
  const sections = sectionNames.flatMap((name) => results[name] ?? []);
  return [goalsText(results), ...sections.map(sectionText)].join('\n\n');
}

function goalsText(results: Results): string {
  const rows = goals.map((goal) => [goal.text, `≤ ${short(goal.atMost)} ${goal.unit}`, ...verdict(goal, results)]);
  return `### The goals\n\n${markdownTable([['goal', 'wanted', 'measured', ''], ...rows], { align: ['l', 'r', 'r', 'l'] })}`;
}

function verdict({ figure, atMost, unit }: Goal, results: Results): [string, string] {
  const found = figure(results);
  return found === undefined ? ['', 'not measured'] : [`${short(found)} ${unit}`, found <= atMost ? 'met' : 'not met'];
}

function sectionText({ title, method, machine, rows }: Section): string {
  const hasRatio = rows.some(({ ratio }) => ratio !== undefined);
  const hasPeak = rows.some(({ peak }) => peak !== undefined);
  const hasSpread = rows.some(({ lower, upper, median }) => lower !== median || upper !== median);
  const head = [
    'what',
    'median',
    ...(hasSpread ? ['quartiles'] : []),
    ...(hasRatio ? ['ratio'] : []),
    ...(hasPeak ? ['peak'] : []),
  ];
  const cells = (row: Row): string[] => [
    row.name,
    short(row.median),
    ...(hasSpread ? [`${short(row.lower)} to ${short(row.upper)}`] : []),
    ...(hasRatio ? [row.ratio === undefined ? '' : `${short(row.ratio)} ×`] : []),
    ...(hasPeak ? [row.peak === undefined ? '' : short(row.peak)] : []),
  ];
  const table = markdownTable([head, ...rows.map(cells)], {
    align: head.map((_name, index) => (index === 0 ? 'l' : 'r')),
  });
  return `### ${title}\n\n${method}. Machine: ${machine}.\n\n${table}`;
}

/** Three digits: as many as a busy machine lets one say. */
function short(figure: number): string {
  return figure >= 100
    ? Math.round(figure).toLocaleString('en')
    : String(Number(figure.toPrecision(figure < 1 ? 2 : 3)));
}
