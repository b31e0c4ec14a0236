import { facts, type Recipe, type Safety, type Wording } from '@smslint/rules';

/** The options by which a fix is made. */
export function optionsOf(safety: Safety): string {
  return safety === 'safe' ? '--fix' : '--fix --unsafe';
}

/** What a recipe does, as a sentence in which the placeholders of its wording stand as in the book. */
export function recipeSentence(recipe: Recipe): string {
  return `${deed(recipe)}${recipe.when === undefined ? '' : ', where the rest of the request bears it out'}.`;
}

function deed(recipe: Recipe): string {
  switch (recipe.by) {
    case 'append':
      return `Appends ${recipe.text.map(({ say }) => quoted(say)).join(' and ')}${onlyLacking(recipe.text.length)}`;
    case 'prepend':
      return `Begins the text with ${recipe.text.map(({ say }) => quoted(say)).join(' and ')}`;
    case 'write':
      return `Writes a draft: ${quoted(recipe.text)}`;
    case 'replace':
      return `Puts ${quoted(recipe.text)} in the place of ${'cue' in recipe.words ? 'the words that led to the finding' : factText(recipe.words.fact)}`;
    case 'set':
      return `Sets ${recipe.at === undefined ? 'it' : keyOf(recipe.at)} to ${valueText(recipe.to)}`;
    case 'add':
      return `Adds to ${recipe.at === undefined ? 'the list' : keyOf(recipe.at)}: ${Array.isArray(recipe.items) ? recipe.items.join(', ') : factText(recipe.items.fact)}`;
    case 'remove':
      return recipe.items === undefined ? 'Removes it' : `Removes from the list: ${factText(recipe.items.fact)}`;
    case 'trim':
      return `Takes away the space around ${recipe.inner ? 'it and double spaces within' : 'it, in a list blank and repeated words too'}`;
    case 'phone':
      return 'Writes the phone number in E.164, in quotes, where it is certain which one is meant';
    case 'email':
      return 'Keeps the e-mail address alone, where the text holds just one';
    case 'gsm':
      return 'Writes plain quotes, hyphens, points and spaces, where nothing else forces UCS-2';
    case 'web-address':
      return 'Writes the address with https://, where only the scheme is missing or misspelled';
    case 'brackets':
      return 'Marks the variables that have a name by square brackets';
  }
}

function onlyLacking(count: number): string {
  return count > 1 ? ', those that are lacking' : '';
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** The first wording, and the languages of the others. */
function quoted(wording: Wording): string {
  if (typeof wording === 'string' || Array.isArray(wording)) return `"${[wording].flat()[0] ?? ''}"`;
  const [first, ...others] = Object.entries(wording);
  const names = others.map(([language]) => languageNames.of(language) ?? language);
  const also = names.length === 0 ? '' : ` (or the same in ${names.join(' or ')})`;
  return first === undefined ? '' : `"${[first[1]].flat()[0] ?? ''}"${also}`;
}

function valueText(to: Extract<Recipe, { by: 'set' }>['to']): string {
  if (typeof to !== 'object' || to === null) return String(to);
  return 'fact' in to ? factText(to.fact) : `{${to.setting}}`;
}

function factText(name: string): string {
  const describes = facts[name]?.describes ?? name;
  return `${describes.charAt(0).toLowerCase()}${describes.slice(1)}`;
}

function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}
