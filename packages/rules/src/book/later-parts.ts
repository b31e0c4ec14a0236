import type { Book } from './book.js';
import type { Rule } from './rule-schema.js';

/** What no judgement looks at: examples, and the good requests that they change. */
export interface BookExamples {
  readonly rules: Readonly<Record<string, Rule['examples']>>;
  readonly goodRequests: Book['goodRequests'];
}

/** What is said of a rule where it finds something: its reason and its sources. */
export type BookReasons = Readonly<Record<string, Pick<Rule, 'why' | 'sources'>>>;

/** What remains of a book. */
export interface BookCore extends Omit<Book, 'rules' | 'goodRequests'> {
  readonly rules: readonly Omit<Rule, 'examples' | 'why' | 'sources'>[];
}

/** Takes a book apart into what every run needs, and what is read where it is asked for. */
export function takeApart({ rules, goodRequests, ...rest }: Book): {
  core: BookCore;
  examples: BookExamples;
  reasons: BookReasons;
} {
  return {
    core: { ...rest, rules: rules.map(withoutLaterParts) },
    examples: { rules: Object.fromEntries(rules.map(({ id, examples }) => [id, examples])), goodRequests },
    reasons: Object.fromEntries(rules.map(({ id, why, sources }) => [id, { why, sources }])),
  };
}

const isLater = (key: string): boolean => ['examples', 'why', 'sources'].includes(key);

function withoutLaterParts(rule: Rule): BookCore['rules'][number] {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !isLater(key))) as BookCore['rules'][number];
}

/** Puts a book together that reads its examples and reasons when they are first asked for. */
export function putTogether(core: BookCore, readExamples: () => BookExamples, readReasons: () => BookReasons): Book {
  let [examples, reasons]: [BookExamples?, BookReasons?] = [];
  // Accessors that all rules share: a copy of a rule takes them along by its prototype alone, see changedRule.
  class BookRule {
    declare readonly id: string;
    get examples(): Rule['examples'] | undefined {
      return (examples ??= readExamples()).rules[this.id];
    }
    get why(): string | undefined {
      return (reasons ??= readReasons())[this.id]?.why;
    }
    get sources(): Rule['sources'] | undefined {
      return (reasons ??= readReasons())[this.id]?.sources;
    }
  }
  for (const rule of core.rules) Object.setPrototypeOf(rule, BookRule.prototype);
  return {
    ...core,
    rules: core.rules as readonly Rule[],
    get goodRequests() {
      return (examples ??= readExamples()).goodRequests;
    },
  };
}

/** A copy of a rule with some of it changed. */
export function changedRule(rule: Rule, changes: Partial<Rule>): Rule {
  return Object.setPrototypeOf({ ...rule, ...changes }, Object.getPrototypeOf(rule) as object) as Rule;
}
