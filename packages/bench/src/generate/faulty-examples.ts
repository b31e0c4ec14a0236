import { book, type Example, type Rule } from '@smslint/rules';

/** A bad example of a rule. */
export interface Faulty {
  readonly rule: Rule;
  readonly example: Example;
}

const byBase = new Map<string, readonly [Faulty, ...Faulty[]]>();

/**
 * The bad examples of the book's rules that change this good request and stand by themselves.
 * @throws RangeError where there is none
 */
export function faultyExamples(base: string): readonly [Faulty, ...Faulty[]] {
  const known = byBase.get(base);
  if (known) return known;
  const [first, ...others] = book.rules.flatMap((rule) =>
    rule.examples.bad
      .filter((example) => (example.base ?? rule.examples.base) === base && !example.before && !example.profile)
      .map((example) => ({ rule, example })),
  );
  if (!first) throw new RangeError(`No rule has a bad example of ${base}.`);
  const found: readonly [Faulty, ...Faulty[]] = [first, ...others];
  byBase.set(base, found);
  return found;
}
