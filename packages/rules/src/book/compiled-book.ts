import type { Book } from './book.js';
import type { Rule, Source } from './rule-schema.js';

/*
 * The book as it is compiled. A run begins by reading it, and most need no example: these are a file of their own, read when one is
 * first asked for. Rules share their sources, each of which is written once.
 */

/** What every run reads. */
export interface CompiledBook extends Omit<Book, 'rules' | 'goodRequests'> {
  readonly rules: readonly CompiledRule[];
  readonly sources: readonly Source[];
}

/** A rule with its sources by their numbers in the list of all; null stands for its examples. */
interface CompiledRule extends Omit<Rule, 'examples' | 'sources'> {
  readonly sources: readonly number[];
  readonly examples: null;
}

/** What few runs read. */
export interface BookExamples extends Pick<Book, 'goodRequests'> {
  readonly byRule: Readonly<Record<string, Rule['examples']>>;
}

/** Takes a book apart, to be compiled. */
export function takeApart(book: Book): { compiled: CompiledBook; examples: BookExamples } {
  const { version, rules, profiles, data, cues, goodRequests } = book;
  const numbers = new Map<string, number>();
  const numberOf = (source: Source): number => {
    const key = JSON.stringify(source);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const compiledRules = rules.map((rule) => ({ ...rule, sources: rule.sources.map(numberOf), examples: null }));
  const sources = [...numbers.keys()].map((key) => JSON.parse(key) as Source);
  return {
    compiled: { version, rules: compiledRules, profiles, data, cues, sources },
    examples: { goodRequests, byRule: Object.fromEntries(rules.map(({ id, examples }) => [id, examples])) },
  };
}

/**
 * Puts a book together again.
 * @param compiled is taken over: its rules become those of the book
 * @param read reads the examples, at most once
 * @public The compiled book calls it.
 */
export function putTogether(compiled: CompiledBook, read: () => BookExamples): Book {
  const { version, rules, profiles, data, cues, sources: all } = compiled;
  let known: BookExamples | undefined;
  const examples = (): BookExamples => (known ??= read());
  for (const rule of rules) {
    const sources = rule.sources.flatMap((number) => all[number] ?? []);
    Object.assign(rule, { sources, examples: new ExamplesOfRule(rule.id, examples) });
  }
  return {
    version,
    // Each has become one.
    rules: rules as readonly unknown[] as readonly Rule[],
    profiles,
    data,
    cues,
    get goodRequests() {
      return examples().goodRequests;
    },
  };
}

/**
 * The examples of a rule, read when one is asked for: a rule that is copied, as policies copy rules, has the same. A copy of the
 * examples themselves takes `toJSON`, since spread they have nothing.
 */
class ExamplesOfRule implements Readonly<Rule['examples']> {
  readonly #id: string;
  readonly #read: () => BookExamples;

  constructor(id: string, read: () => BookExamples) {
    this.#id = id;
    this.#read = read;
  }

  get base(): string {
    return this.toJSON().base;
  }

  get good(): Rule['examples']['good'] {
    return this.toJSON().good;
  }

  get bad(): Rule['examples']['bad'] {
    return this.toJSON().bad;
  }

  toJSON(): Rule['examples'] {
    const examples = this.#read().byRule[this.#id];
    if (!examples) throw new RangeError(`There are no examples of ${this.#id}.`);
    return examples;
  }
}
