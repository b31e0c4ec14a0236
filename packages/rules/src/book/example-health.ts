import type { Book } from './book.js';
import type { HealthProblem } from './health.js';
import type { Example, Rule } from './rule-schema.js';
import { runExample } from './run-example.js';

type Problem = Omit<HealthProblem, 'file'>;

/** How many good, and how many bad, examples prove a rule. */
const leastExamples: Readonly<Record<Rule['confidence'], number>> = { certain: 2, likely: 4 };

const kinds = {
  good: { expected: 'quiet', nearMiss: 'one that looks bad and is good' },
  bad: { expected: 'heard', nearMiss: 'one that looks good and is bad' },
} as const;

type Kind = keyof typeof kinds;

/** What is left in a message whose placeholders were not filled. */
const unfilled = /[{}]|\b(?:undefined|null|NaN)\b/;

/** Says where a rule has too few examples, or a heuristic none of those that are easily mistaken. */
export function exampleCountProblems({ confidence, examples }: Rule): Problem[] {
  const least = leastExamples[confidence];
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const found = examples[kind];
    const problems: Problem[] = [];
    if (found.length < least) {
      const message = `A ${confidence} rule needs at least ${least} ${kind} examples; this one has ${found.length}.`;
      problems.push({ check: 'example-count', message });
    }
    if (confidence === 'likely' && !found.some(({ note }) => /\bnear[ -]miss/i.test(note))) {
      const message = `No ${kind} example is a near miss, ${kinds[kind].nearMiss}; the note must say "near miss".`;
      problems.push({ check: 'near-miss', message });
    }
    return problems;
  });
}

/** Runs a rule on its own examples: it keeps quiet about the good ones, and speaks up about the bad ones. */
export async function exampleProblems(book: Book, rule: Rule): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (const example of rule.examples[kind]) {
      const fault = await faultOf(book, rule, kind, example);
      if (fault !== undefined)
        problems.push({ check: 'example', message: `The ${kind} example "${example.note}" ${fault}.` });
    }
  }
  return problems;
}

async function faultOf(book: Book, rule: Rule, kind: Kind, example: Example): Promise<string | undefined> {
  const { findings, problems } = await runExample(book, rule, example);
  if (problems.length > 0) return `is no request: ${problems.map((problem) => problem.replace(/\.$/, '')).join('; ')}`;
  if (kind === 'good') return findings[0] && `is found at fault at ${findings[0].pointer || 'the request'}`;
  if (findings.length === 0) return 'passes: the rule finds nothing';
  const said = findings.map(({ message, fix }) => `${message} ${fix ?? ''}`).find((text) => unfilled.test(text));
  return said === undefined ? undefined : `leaves a placeholder unfilled: ${said.trim().replace(/\.$/, '')}`;
}
