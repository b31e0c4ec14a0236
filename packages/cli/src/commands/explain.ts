import type { FindingKind } from '@smslint/providers/aws';
import { denialKinds } from '@smslint/providers/aws/denials';
import { differenceKinds } from '@smslint/providers/aws/verify';
import { builtInRules, denialCodesOf, type BuiltInRule } from '@smslint/rules';
import { explainCode } from '../code-explanation.js';
import { createPaint, wantsColour } from '../colour.js';
import { readConfigurationOf, type ConfigArguments } from '../config/configuration.js';
import { exitCodes } from '../exit-code.js';
import { explainBuiltIn, explainKind, explainRule } from '../explanation.js';
import { changesHere } from '../config/changes-here.js';
import { widthOf, type Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { namesHint } from '../names-hint.js';

/** The arguments of the command explain. */
export interface ExplainArguments extends ConfigArguments {
  readonly name: string;
  readonly color?: boolean | undefined;
}

/**
 * Explains a rule of the policy book, or of the team whose folder this is, one that is built in, a difference of a live
 * number, a kind of denial, or a denial code, of every authority that spells one so.
 * @throws UsageError
 */
export async function explain({ name, color, ...args }: ExplainArguments, io: Io): Promise<number> {
  const style = { paint: createPaint(wantsColour(color, io)), width: widthOf(io.stdout) };
  const { ruling, config } = await readConfigurationOf(io.cwd, args, io);
  const { book } = ruling;
  const builtIn: readonly BuiltInRule[] = Object.values(builtInRules);
  const codes = denialCodesOf(book);
  const differences: readonly FindingKind[] = Object.values(differenceKinds);
  const denials: readonly FindingKind[] = Object.values(denialKinds);
  const known = [...book.rules, ...builtIn, ...differences, ...denials]
    .map(({ id }) => id)
    .concat(codes.map(({ code }) => code));
  const lowered = name.toLowerCase();
  const given = known.find((one) => one.toLowerCase() === lowered) ?? name;
  const chosen = oneOf('rule or denial code', known, given, namesHint);

  const rule = book.rules.find(({ id }) => id === chosen);
  const own = builtIn.find(({ id }) => id === chosen);
  const difference = differences.find(({ id }) => id === chosen);
  const denial = denials.find(({ id }) => id === chosen);
  const texts = codes.filter(({ code }) => code === chosen).map((code) => explainCode(code, style));
  const here = config ? changesHere(chosen, config) : [];
  if (rule) texts.unshift(explainRule(rule, book, here, style));
  if (own) texts.unshift(explainBuiltIn(own, here, style));
  if (difference) texts.unshift(explainKind(difference, compared, style));
  if (denial) texts.unshift(explainKind(denial, denied, style));
  io.stdout.write(texts.join('\n'));
  return exitCodes.clean;
}

const compared = 'numbers of AWS, as smslint verify compares them with their requests';
const denied = 'registrations of AWS, as smslint denials reads what became of them';
