import type { Wording } from '../book/autofix-schema.js';
import { factNamed } from '../facts/index.js';
import { isThere } from '../facts/is-there.js';
import { languageOf } from '../facts/language-facts.js';
import { groupBy } from '../group-by.js';
import { observe } from '../observe.js';
import { fillWording } from '../template.js';
import type { RulePlace } from '../rule-place.js';

/** The texts that a wording gives at a place, the best first: in its language, and only those of which all is known. */
export function textsOf(wording: Wording, place: RulePlace): string[] {
  const words = typeof wording === 'string' || Array.isArray(wording) ? wording : wording[languageAt(place) ?? ''];
  return [words ?? []].flat().flatMap((template) => fill(template, place) ?? []);
}

function fill(template: string, { context, subject, settings }: RulePlace): string | undefined {
  return fillWording(
    template,
    context.request,
    (name) => settings[name] ?? (factNamed(name, context.facts) ? observe({ name }, context, subject) : undefined),
  );
}

/** The language of the text at a place; where it is too short to tell, that of most messages around it, and else English. */
function languageAt({ context, subject: { value } }: RulePlace): string | null {
  const own = typeof value === 'string' ? languageOf(value, context) : undefined;
  if (own !== undefined) return own;
  const { samples = [], help, stop, optIn } = context.request;
  const messages = [...samples, help?.response, stop?.response, optIn?.confirmation].filter(isThere);
  const told = messages.map((text) => languageOf(text, context)).filter((language) => language !== undefined);
  const byLanguage = [...groupBy(told, (language) => language)].sort(([, a], [, b]) => b.length - a.length);
  return byLanguage[0] ? byLanguage[0][0] : 'en';
}
