import { book, builtInRules, type BuiltInRule } from '@smslint/rules';
import { createPaint, wantsColour } from '../colour.js';
import { exitCodes } from '../exit-code.js';
import { explainBuiltIn, explainRule } from '../explanation.js';
import { widthOf, type Io } from '../io.js';
import { oneOf } from '../one-of.js';

/** The arguments of the command explain. */
export interface ExplainArguments {
  readonly rule: string;
  readonly color?: boolean | undefined;
}

/**
 * Explains a rule of the policy book, or one that is built in.
 * @throws UsageError
 */
export function explain({ rule: given, color }: ExplainArguments, io: Io): number {
  const style = { paint: createPaint(wantsColour(color, io)), width: widthOf(io.stdout) };
  const builtIn: readonly BuiltInRule[] = Object.values(builtInRules);
  const id = ruleNamed(given, [...book.rules, ...builtIn]);
  const rule = book.rules.find((one) => one.id === id);
  const own = builtIn.find((one) => one.id === id);
  if (rule) io.stdout.write(explainRule(rule, book.profiles, style));
  else if (own) io.stdout.write(explainBuiltIn(own, style));
  return exitCodes.clean;
}

function ruleNamed(given: string, rules: readonly { readonly id: string }[]): string {
  return oneOf(
    'rule',
    rules.map(({ id }) => id),
    given,
    'smslint rules lists them.',
  );
}
