import { numbering } from '../numbering.js';
import { packLists } from './packed-lists.js';
import { elementsOf, gap, patternsOf } from './phrase.js';
import type { PackedTree } from './phrase-tree.js';
import { listSymbols, symbolOf } from './symbols.js';

/** A node of a tree while it grows. */
interface Node {
  readonly element: number;
  /** By the number of the element. */
  readonly next: Map<number, Node>;
  readonly phrases: number[];
}

/** Makes the tree of some phrases. */
export function packTree(written: readonly string[]): PackedTree {
  const elements = numbering<string>();
  elements.numberOf(gap);
  const writtenElements = written.map(elementsOf);
  for (const [first = gap] of writtenElements) elements.numberOf(first);
  const root: Node = { element: 0, next: new Map(), phrases: [] };
  writtenElements.forEach((ofPhrase, number) => {
    let node = root;
    for (const element of ofPhrase.map(elements.numberOf)) {
      const next: Node = node.next.get(element) ?? { element, next: new Map(), phrases: [] };
      node.next.set(element, next);
      node = next;
    }
    node.phrases.push(number);
  });
  const nodes = [root];
  // It grows while it is gone through: level by level.
  for (const { next } of nodes) nodes.push(...[...next.values()].sort((a, b) => a.element - b.element));

  const symbols = numbering<string>();
  const elementsBySymbol: number[][] = [];
  elements.all.forEach((element, number) => {
    if (element === gap) return;
    for (const symbol of new Set(patternsOf(element).map(symbolOf)))
      (elementsBySymbol[symbols.numberOf(symbol)] ??= []).push(number);
  });
  return {
    letters: symbols.all.join(''),
    lists: packLists({
      ...listSymbols(symbols.all),
      elementEnds: endsOf(elementsBySymbol),
      elements: elementsBySymbol.flat(),
      nodeElements: nodes.map(({ element }) => element),
      childEnds: endsOf(nodes.map(({ next }) => [...next])),
      phraseEnds: endsOf(nodes.map(({ phrases }) => phrases)),
      phrases: nodes.flatMap(({ phrases }) => phrases),
    }),
  };
}

/** Where each of some lists ends when they follow each other. */
function endsOf(lists: readonly (readonly unknown[])[]): number[] {
  let end = 0;
  return lists.map(({ length }) => (end += length));
}
