import { valueAt, type Pointer } from '@smslint/core';
import type { Context, Facts, FactValue, Subject, Text } from './facts/fact.js';
import { factNamed } from './facts/index.js';
import { oncePer } from './once-per.js';

/** What a comparison looks at: a named fact, or the field of the request where the name is a pointer. */
export interface Observation {
  readonly name: string;
  /** The places to look at where they are not the rule's own. */
  readonly of?: readonly Pointer[] | undefined;
  /** What texts should say, for the facts that take a cue. */
  readonly cue?: string | undefined;
}

/** Makes one observation of a request, for a rule that looks at a subject. */
export type Observer = (context: Context, subject: Subject) => FactValue;

/** Makes one observation of a request, for a rule that looks at a subject. */
export function observe(observation: Observation, context: Context, subject: Subject): FactValue {
  return observerOf(observation, context.facts)(context, subject);
}

/**
 * What makes an observation of any request. What does not depend on the subject is observed once a request, however many rules
 * look at it.
 * @param added the facts that a team adds
 */
export function observerOf({ name, of, cue }: Observation, added: Facts | undefined): Observer {
  if (name.startsWith('/')) return ({ request }) => (valueAt(request, name) ?? null) as FactValue;
  const fact = factNamed(name, added);
  if (!fact) return () => null;
  const key = of === undefined ? name : `${name} ${cue ?? ''} ${of.join(' ')}`;
  if (fact.about === 'cue') {
    if (of === undefined) return (context, subject) => fact.observe(context, textsOf(subject), cue ?? '');
    const texts = textsFor(of);
    return oncePerContext((context, subject) => fact.observe(context, texts(context, subject), cue ?? ''), key);
  }
  const place = of?.[0];
  const look: Observer = (context, subject) =>
    fact.observe(context, place === undefined ? subject : { pointer: place, value: valueAt(context.request, place) });
  return fact.about !== 'request' && of === undefined ? look : oncePerContext(look, key);
}

/** What may be observed once a request, numbered. */
const numbers = new Map<string, number>();

/** What was observed of a request, by number. */
const observedIn = oncePer<Context, unknown[]>(() => new Array(numbers.size));

/** Observes once a request what is not undefined; observers of the same key observe the same. */
function oncePerContext<Observed>(
  look: (context: Context, subject: Subject) => Observed,
  key: string,
): (context: Context, subject: Subject) => Observed {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return (context, subject) => {
    const observed = observedIn(context) as Observed[];
    const before = observed[number];
    return before === undefined ? (observed[number] = look(context, subject)) : before;
  };
}

/** The texts that an observation looks at: of a list, each of its texts that is there. */
export function textsAt(of: readonly Pointer[] | undefined, context: Context, subject: Subject): readonly Text[] {
  return of === undefined ? textsOf(subject) : textsFor(of)(context, subject);
}

/** What takes the texts at some places. Rules ask for many cues of the same places. */
function textsFor(places: readonly Pointer[]): (context: Context, subject: Subject) => readonly Text[] {
  return oncePerContext(({ request }) => {
    const texts: Text[] = [];
    for (const pointer of places) addTexts(pointer, valueAt(request, pointer), texts);
    return texts;
  }, places.join(' '));
}

/** Rules ask for many cues of the same texts. */
const textsOf = oncePer(({ pointer, value }: Subject): readonly Text[] => {
  const texts: Text[] = [];
  addTexts(pointer, value, texts);
  return texts;
});

function addTexts(pointer: Pointer, value: unknown, texts: Text[]): void {
  if (Array.isArray(value))
    value.forEach((element: unknown, index) => {
      addText(`${pointer}/${index}`, element, texts);
    });
  else addText(pointer, value, texts);
}

function addText(pointer: Pointer, value: unknown, texts: Text[]): void {
  if (typeof value === 'string' && value.trim() !== '') texts.push({ pointer, text: value });
}
