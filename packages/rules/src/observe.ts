import { valueAt, type Pointer } from '@smslint/core';
import type { Context, Fact, Facts, FactValue, Subject, Text } from './facts/fact.js';
import { factNamed } from './facts/index.js';
import { numbering } from './numbering.js';
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
export function observe(observation: Observation, context: Context, subject: Subject): FactValue {
  return observeReady(readyObservation(observation, context.facts), context, subject);
}

/** An observation that is ready to be made of any request. */
export interface ReadyObservation extends Observation {
  /** What it observes; undefined where that is a field, or nothing that is known. */
  readonly fact: Fact | undefined;
  /** By which number a request remembers it; undefined where it depends on the subject. */
  readonly number: number | undefined;
  /** The places whose texts it looks at; undefined where that is the subject. */
  readonly places: Places | undefined;
}

/**
 * Makes an observation ready.
 * @param added the facts that a team adds
 */
export function readyObservation({ name, of, cue }: Observation, added: Facts | undefined): ReadyObservation {
  const fact = isField(name) ? undefined : factNamed(name, added);
  const key = of === undefined ? name : `${name} ${cue ?? ''} ${of.join(' ')}`;
  const isOfRequest = fact !== undefined && (fact.about === 'request' || of !== undefined);
  const number = isOfRequest ? observations.numberOf(key) : undefined;
  return { name, of, cue, fact, number, places: placesAt(of) };
}

/**
 * Makes it of one request. What does not depend on the subject is observed once a request, however many rules look at it.
 * @param seen what is seen of the request by now, for those who ask many times
 */
export function observeReady(
  ready: ReadyObservation,
  context: Context,
  subject: Subject,
  seen = seenOf(context),
): FactValue {
  const { number } = ready;
  if (number === undefined) return observeAnew(ready, context, subject, seen);
  const before = seen.values[number];
  return before === undefined ? (seen.values[number] = observeAnew(ready, context, subject, seen)) : before;
}

function observeAnew(
  { name, of, cue = '', fact, places }: ReadyObservation,
  context: Context,
  subject: Subject,
  seen: Seen,
): FactValue {
  if (isField(name)) return (valueAt(context.request, name) ?? null) as FactValue;
  if (fact === undefined) return null;
  if (fact.about === 'cue') return fact.observe(context, textsIn(places, context, subject, seen), cue);
  const place = of?.[0];
  return fact.observe(
    context,
    place === undefined ? subject : { pointer: place, value: valueAt(context.request, place) },
  );
}

function isField(name: string): boolean {
  return name.startsWith('/');
}

/** Places in a request, with the number by which it remembers their texts: rules ask for many cues of the same ones. */
interface Places {
  readonly pointers: readonly Pointer[];
  readonly number: number;
}

function placesAt(of: readonly Pointer[] | undefined): Places | undefined {
  return of && { pointers: of, number: placeLists.numberOf(of.join(' ')) };
}

/** The texts that an observation looks at: of a list, each of its texts that is there. */
export function textsAt(of: readonly Pointer[] | undefined, context: Context, subject: Subject): readonly Text[] {
  return textsIn(placesAt(of), context, subject, seenOf(context));
}

function textsIn(places: Places | undefined, context: Context, subject: Subject, { texts }: Seen): readonly Text[] {
  return places ? (texts[places.number] ??= textsBelow(places.pointers, context)) : textsOf(subject);
}

function textsBelow(pointers: readonly Pointer[], { request }: Context): readonly Text[] {
  const texts: Text[] = [];
  for (const pointer of pointers) addTexts(pointer, valueAt(request, pointer), texts);
  return texts;
}

/** What requests remember, numbered: observations, and the texts of lists of places. */
const observations = numbering<string>();
const placeLists = numbering<string>();

/** What is seen of a request by now, each by its number. */
interface Seen {
  readonly values: FactValue[];
  readonly texts: (readonly Text[])[];
}

/** What is seen of the request of a context. */
export const seenOf: (context: Context) => Seen = oncePer(() => ({
  values: new Array<FactValue>(observations.all.length),
  texts: new Array<readonly Text[]>(placeLists.all.length),
}));

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
