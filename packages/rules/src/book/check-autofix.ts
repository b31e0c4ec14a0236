import { namesInWording } from '../template.js';
import type { Recipe, Sentence, Wording } from './autofix-schema.js';
import type { Book } from './book.js';
import { checkCondition, checkFactName, checkKnown, checkPlaceholders, fieldAt, type Report } from './check-names.js';
import type { Rule } from './rule-schema.js';
import { placesOf } from './places-of.js';

/** Checks the recipes by which a rule's findings are mended: names of fields, facts, settings and cues, and types of values. */
export function checkAutofix(given: Rule, book: Pick<Book, 'cues' | 'facts'>, fault: Report): void {
  // A recipe looks at the place of a finding, of which there is one even where a fact lists the places.
  const rule: Rule = typeof given.at === 'object' ? { ...given, at: '' } : given;
  rule.autofix?.forEach((recipe, index) => {
    // A rule with one recipe names it without a list.
    const path = rule.autofix?.length === 1 ? ['autofix'] : ['autofix', index];
    if (recipe.when) checkCondition(recipe.when, [...path, 'when'], rule, book, fault);
    const place = 'at' in recipe ? recipe.at : undefined;
    if (place !== undefined && !fieldAt(place)) fault([...path, 'at'], `the request format has no ${place}`);
    for (const { say, when } of sentencesOf(recipe)) {
      if (when) checkCondition(when, [...path, 'text'], rule, book, fault);
      checkPlaceholders(wordsOf(say).flatMap(namesInWording), [...path, 'text'], rule, book, fault);
    }
    if (recipe.by === 'replace' && 'cue' in recipe.words) {
      const known = book.cues.heads.map(({ id }) => id);
      checkKnown('cue', recipe.words.cue, known, [...path, 'words', 'cue'], fault);
    }
    for (const [key, fact] of factsOf(recipe)) checkFactName(fact, [...path, key, 'fact'], rule, book, fault);
    if (recipe.by === 'set') checkSet(recipe, path, rule, fault);
  });
}

function checkSet(
  { at, to }: Extract<Recipe, { by: 'set' }>,
  path: readonly PropertyKey[],
  rule: Rule,
  fault: Report,
): void {
  if (typeof to === 'object' && to !== null) {
    if ('setting' in to)
      checkKnown('setting', to.setting, Object.keys(rule.settings), [...path, 'to', 'setting'], fault);
    return;
  }
  for (const place of at === undefined ? placesOf(rule) : [at]) {
    const { type } = fieldAt(place) ?? {};
    const found = Number.isInteger(to) && type === 'integer' ? 'integer' : typeof to;
    if (type !== undefined && found !== type) fault([...path, 'to'], `${place} takes a ${type}, found a ${found}`);
  }
}

function sentencesOf(recipe: Recipe): readonly Sentence[] {
  if (!('text' in recipe)) return [];
  return recipe.by === 'append' || recipe.by === 'prepend' ? recipe.text : [{ say: recipe.text }];
}

function wordsOf(wording: Wording): string[] {
  return typeof wording === 'string' || Array.isArray(wording) ? [wording].flat() : Object.values(wording).flat();
}

/** The facts that a recipe names, each with the key under which it does. */
function factsOf(recipe: Recipe): [key: string, fact: string][] {
  const named = {
    to: 'to' in recipe && recipe.to,
    items: 'items' in recipe && recipe.items,
    words: 'words' in recipe && recipe.words,
  };
  return Object.entries(named).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null && 'fact' in value ? [[key, value.fact]] : [],
  );
}
