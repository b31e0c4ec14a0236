import { book, builtInRules, denialCodesOf, type BuiltInRule } from '@smslint/rules';
import { explainCode } from '../code-explanation.js';
import { createPaint, wantsColour } from '../colour.js';
import { exitCodes } from '../exit-code.js';
import { explainBuiltIn, explainRule } from '../explanation.js';
import { widthOf, type Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { namesHint } from '../yargs-fault.js';

/** The arguments of the command explain. */
export interface ExplainArguments {
  readonly name: string;
  readonly color?: boolean | undefined;
}

/**
 * Explains a rule of the policy book, one that is built in, or a denial code, of every authority that spells one so.
 * @throws UsageError
 */
export function explain({ name, color }: ExplainArguments, io: Io): number {
  const style = { paint: createPaint(wantsColour(color, io)), width: widthOf(io.stdout) };
  const builtIn: readonly BuiltInRule[] = Object.values(builtInRules);
  const codes = denialCodesOf(book);
  const known = [...book.rules, ...builtIn].map(({ id }) => id).concat(codes.map(({ code }) => code));
  const lowered = name.toLowerCase();
  const given = known.find((one) => one.toLowerCase() === lowered) ?? name;
  const chosen = oneOf('rule or denial code', known, given, namesHint);

  const rule = book.rules.find(({ id }) => id === chosen);
  const own = builtIn.find(({ id }) => id === chosen);
  const texts = codes.filter(({ code }) => code === chosen).map((code) => explainCode(code, style));
  if (rule) texts.unshift(explainRule(rule, book.profiles, style));
  if (own) texts.unshift(explainBuiltIn(own, style));
  io.stdout.write(texts.join('\n'));
  return exitCodes.clean;
}
