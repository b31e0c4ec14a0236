import { unpackLists, type Numbers, type PackedLists } from './packed-lists.js';
import { symbolFinder, type SymbolLists } from './symbols.js';
import type { Letters } from './words.js';

/*
 * Phrases that begin alike share the way to where they part. The tree is made when the book is compiled (`pack-tree.ts`), as lists of
 * numbers: what most texts never come by costs nothing then. Elements of phrases, such as "reply/text", are numbered; 0 is the gap.
 */

/**
 * The lists of a tree. What node n has of something stands in its list from where node n - 1 ends to where n ends, and so for symbols.
 * Node 0 is the root; nodes are numbered level by level, so that the children of a node follow each other, and node 1 is the first child of all.
 * Elements that begin phrases are numbered first, so that from the root each leads to the node of its own number.
 */
interface TreeLists<List> extends SymbolLists<List> {
  /** By symbol: where the elements end that it is one of. */
  readonly elementEnds: List;
  readonly elements: List;
  /** By node: the element that leads to it, in rising order within the children of one. */
  readonly nodeElements: List;
  /** By node: how many children all nodes up to it have. */
  readonly childEnds: List;
  /** By node: where the phrases end that end here. */
  readonly phraseEnds: List;
  readonly phrases: List;
}

/** A tree of phrases as JSON. */
export interface PackedTree {
  /** The letters of all symbols. */
  readonly letters: string;
  readonly lists: PackedLists<keyof TreeLists<unknown>>;
}

/** Numbers of elements, in rising order. */
export type Elements = readonly number[] | Numbers;

/** A tree of phrases, which have the numbers that they had in the list; nodes have numbers of their own. */
export interface PhraseTree {
  /** The symbols that a word is; none where no phrase has it. */
  readonly symbolsOf: (word: Letters) => readonly number[];
  /** The elements of phrases that a word of some symbols is. */
  readonly elementsOf: (symbols: readonly number[]) => Elements;
  /** The nodes to which any of some elements leads from the root. */
  readonly beginningsOf: (elements: Elements) => number[];
  /** The nodes to which any of some elements leads from any of some nodes: each once, where the nodes are. */
  readonly nodesAfter: (nodes: readonly number[], elements: Elements) => number[];
  /** What some nodes lead to, and what ends at them. */
  readonly lookAround: (nodes: readonly number[]) => Surroundings;
}

/** What stands around some nodes. */
interface Surroundings {
  /** Those of them from which anything leads on. */
  readonly nodes: readonly number[];
  /** The bits of the elements that lead on. */
  readonly bits: number;
  /** The nodes to which a gap leads. */
  readonly afterGap: readonly number[];
  /** The phrases that end here. */
  readonly phrases: readonly number[];
}

/*
 * Lists are gone through by index: until code is machine code, each step of an iterator, and each name taken out of a list, makes an
 * object, and a run of one request goes through tens of thousands of numbers.
 */

/** One bit of 32 for each of some elements; several elements share one. Where two lists have no bit in common they have no element. */
export function bitsOf(elements: Elements): number {
  let bits = 0;
  let at = 0;
  while (at < elements.length) bits |= bitOf(elements[at++] ?? 0);
  return bits;
}

function bitOf(element: number): number {
  return 1 << (element % 32);
}

/** Of no more children than these each is looked at. */
const fewChildren = 16;

/** Makes a tree ready for texts. */
export function unpackTree({ letters, lists }: PackedTree): PhraseTree {
  const unpacked = unpackLists(lists);
  const { elementEnds, elements, nodeElements, childEnds, phraseEnds, phrases } = unpacked;
  const firstChild = (node: number): number => 1 + startOf(node, childEnds);
  const elementsOfSymbol = (symbol: number): Numbers =>
    elements.subarray(startOf(symbol, elementEnds), elementEnds[symbol]);
  const endOfChildren = (node: number): number => 1 + (childEnds[node] ?? 0);
  return {
    symbolsOf: symbolFinder(letters, unpacked),
    elementsOf: (symbols) => {
      const [first, ...others] = symbols;
      if (first === undefined) return [];
      let all: Elements = elementsOfSymbol(first);
      for (const symbol of others) all = merged(all, elementsOfSymbol(symbol));
      return all;
    },
    beginningsOf: (wanted) => {
      const end = endOfChildren(0);
      let count = 0;
      // They rise.
      for (; count < wanted.length && (wanted[count] ?? 0) < end; count++) page[count] = wanted[count] ?? 0;
      return page.slice(0, count);
    },
    nodesAfter: (nodes, wanted) => {
      let count = 0;
      let at = 0;
      while (at < nodes.length) {
        const node = nodes[at++] ?? 0;
        const first = firstChild(node);
        const end = endOfChildren(node);
        if (end - first <= fewChildren) {
          for (let child = first; child < end; child++)
            if (wanted.includes(nodeElements[child] ?? 0)) page[count++] = child;
        } else {
          // Both rise.
          let next = 0;
          for (let child = first; child < end && next < wanted.length; child++) {
            const element = nodeElements[child] ?? 0;
            while ((wanted[next] ?? Infinity) < element) next += 1;
            if (wanted[next] === element) page[count++] = child;
          }
        }
      }
      return page.slice(0, count);
    },
    lookAround: (nodes) => {
      let bits = 0;
      let leading = 0;
      let after = 0;
      let ending = 0;
      let next = 0;
      while (next < nodes.length) {
        const node = nodes[next++] ?? 0;
        const end = phraseEnds[node] ?? 0;
        for (let phrase = startOf(node, phraseEnds); phrase < end; phrase++)
          phrasePage[ending++] = phrases[phrase] ?? 0;
        const first = firstChild(node);
        const last = endOfChildren(node) - 1;
        if (first > last) continue;
        page[leading++] = node;
        if (nodeElements[first] === 0) gapPage[after++] = first;
        for (let child = first; child <= last; child++) bits |= bitOf(nodeElements[child] ?? 0);
      }
      return {
        nodes: page.slice(0, leading),
        bits,
        afterGap: gapPage.slice(0, after),
        phrases: phrasePage.slice(0, ending),
      };
    },
  };
}

function startOf(item: number, ends: Numbers): number {
  return item === 0 ? 0 : (ends[item - 1] ?? 0);
}

/** The numbers of two rising lists in one, each once. */
function merged(some: Elements, others: Elements): number[] {
  let count = 0;
  let at = 0;
  let other = 0;
  while (at < some.length || other < others.length) {
    const one = some[at] ?? Infinity;
    const two = others[other] ?? Infinity;
    page[count++] = Math.min(one, two);
    if (one <= two) at += 1;
    if (two <= one) other += 1;
  }
  return page.slice(0, count);
}

/*
 * What numbers are noted on until it is known how many they are: a list that grows has room for sixteen more, of which there would be
 * hundreds.
 */
const page: number[] = [];
const phrasePage: number[] = [];
const gapPage: number[] = [];
