import type { Pointer, Request } from '@smslint/core';
import type { BookData } from '../book/data-schema.js';
import { matchesIn } from './cue-facts.js';
import { cuesByName } from '../reading/cue-index.js';
import { isEnough } from '../reading/reading.js';
import { ofRequest, ofText, type Context, type Fact } from './fact.js';
import { useCaseOf } from './use-case-facts.js';
import { type Purpose, purposes } from '../book/vocabulary.js';

const declared: readonly Pointer[] = ['/useCase/category', '/useCase/subCategories'];

/** Observations about what texts are for, beside what the request declares. */
export const purposeFacts = {
  purposes: ofText('What it is for: the purposes that it speaks of', [], purposesOf),
  contraryPurposes: ofText(
    'The purposes that it speaks of, where none is one of the declared use case; none where that is open to any',
    declared,
    contraryPurposes,
  ),
  contradictionsOfUseCase: ofRequest(
    'Where use case and description contradict each other, as pointers: the one that the samples do not bear out',
    [...declared, '/useCase/description', '/samples'],
    contradictionsOfUseCase,
  ),
  undeclaredCharity: ofRequest(
    'Where a text appeals for gifts though the use case is another, as pointers',
    [...declared.slice(0, 1), '/useCase/description', '/samples'],
    (context) => undeclared('charity', 'CHARITY', context),
  ),
  undeclaredPolitics: ofRequest(
    'Where a text is about elections or candidates though the use case is another, as pointers',
    [...declared.slice(0, 1), '/useCase/description', '/samples'],
    (context) => undeclared('political', 'POLITICAL', context),
  ),
} as const satisfies Record<string, Fact>;

/** The purposes that have rules of their own. */
const own: readonly Purpose[] = ['charity', 'political'];

function purposesOf(text: string, context: Context): Purpose[] {
  return purposes.filter((purpose) => speaksOf(text, purpose, context));
}

function speaksOf(text: string, purpose: Purpose, context: Context): boolean {
  const id = `purpose-${purpose}`;
  const cue = cuesByName(context.cues).get(id);
  return cue !== undefined && isEnough(matchesIn(text, id, context), cue);
}

/** The purposes that the declared use cases may have; undefined where they are open to any. */
function permittedPurposes({ useCase }: Request, data: BookData): readonly Purpose[] | undefined {
  const { useCases } = data['use-cases'];
  const nameOf = (category: string | undefined): string => useCaseOf(category, data) ?? '';
  const known = useCases[nameOf(useCase.category)];
  if (!known?.subUseCases) return known?.purposes;
  const permitted = (useCase.subCategories ?? []).map((name) => useCases[nameOf(name)]?.purposes);
  return permitted.length === 0 || permitted.includes(undefined) ? undefined : permitted.flatMap((one) => one ?? []);
}

function contraryPurposes(text: string, context: Context): Purpose[] {
  const permitted = permittedPurposes(context.request, context.data);
  if (!permitted) return [];
  const said = purposesOf(text, context);
  return said.some((purpose) => permitted.includes(purpose) || own.includes(purpose)) ? [] : said;
}

function contradictionsOfUseCase(context: Context): Pointer[] {
  const { useCase, samples = [] } = context.request;
  const contrary = contraryPurposes(useCase.description, context);
  if (contrary.length === 0) return [];
  const permitted = permittedPurposes(context.request, context.data) ?? [];
  const shown = samples.flatMap((sample) => purposesOf(sample, context));
  const isClear = clarityOf(useCase.description, contrary, context) >= clear;
  // Where the samples do not bear out the description, it may just be clumsy: it has to be clear by itself.
  if (shown.some((purpose) => permitted.includes(purpose))) return isClear ? ['/useCase/description'] : [];
  const isNarrow = permitted.length <= narrow;
  return isNarrow || isClear || shown.some((purpose) => contrary.includes(purpose)) ? ['/useCase/category'] : [];
}

/** How much the words for some purposes are worth together, from which on nobody can mistake them. */
const clear = 4;

/** A use case of so few purposes is plain enough for a few words to contradict it. */
const narrow = 3;

function clarityOf(text: string, said: readonly Purpose[], context: Context): number {
  const weights = new Map(
    said
      .flatMap((purpose) => matchesIn(text, `purpose-${purpose}`, context))
      .map(({ start, weight }) => [start, weight]),
  );
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function undeclared(purpose: Purpose, useCase: string, context: Context): Pointer[] {
  const { useCase: given, samples = [] } = context.request;
  const declaredUseCase = useCaseOf(given.category, context.data);
  if (declaredUseCase === undefined || declaredUseCase === useCase) return [];
  // Candidates ask for money too; a party's appeal is political.
  const isAbout = (text: string): boolean =>
    speaksOf(text, purpose, context) && (purpose === 'political' || !speaksOf(text, 'political', context));
  if (isAbout(given.description)) return ['/useCase/category'];
  return samples.flatMap((sample, index) => (isAbout(sample) ? [`/samples/${index}`] : []));
}
