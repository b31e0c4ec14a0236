import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type CST, type Node, type Pair, type YAMLSeq } from 'yaml';
import { styleOf, yamlOptions } from '../parse-yaml.js';
import type { Span } from '../source-node.js';
import type { Entry, Layout, Place } from './place.js';

/** How the values of a YAML document stand in its text, which has no lone CR and one document; undefined for odd keys. */
export function yamlLayout(text: string): Layout | undefined {
  const [document] = [...new Composer({ ...yamlOptions, keepSourceTokens: true }).compose(new Parser().parse(text))];
  if (!document) return undefined;
  const reader = new LayoutReader();
  const root = reader.placeOf(document.contents, document.range[1]);
  return reader.isOdd ? undefined : { root, hasAliases: reader.hasAliases };
}

class LayoutReader {
  isOdd = false;
  hasAliases = false;
  private readonly anchors = new Map<string, Place>();

  /** The place of a node; `before` is where it would be if it is empty. */
  placeOf(node: Node | null, before: number): Place {
    if (isAlias(node)) {
      this.hasAliases = true;
      const target = this.anchors.get(node.source);
      if (target) return { kind: 'alias', ...spanOf(node), target };
      this.isOdd = true;
    }
    const place = this.ownPlaceOf(node, before);
    if (node && !isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, place);
    return place;
  }

  private ownPlaceOf(node: Node | null, before: number): Place {
    if (node === null || node.srcToken === undefined) return this.unwritten(node, before);
    const span = spanOf(node);
    if (isScalar(node)) {
      const style = typeof node.value === 'string' ? styleOf(node) : undefined;
      if (style === undefined) return { kind: 'other', ...span };
      return { kind: 'text', ...span, value: node.value as string, style };
    }
    if (!isMap(node) && !isSeq(node)) return { kind: 'other', ...span };
    const entries = isMap(node)
      ? node.items.map((pair) => this.memberOf(pair as Pair<Node, Node | null>))
      : this.elementsOf(node as YAMLSeq<Node | null>);
    const kind = isMap(node) ? 'map' : 'list';
    if (node.flow === true) return { kind, layout: 'flow', ...span, entries };
    return {
      kind,
      layout: 'block',
      start: entries[0]?.start ?? span.start,
      end: entries.at(-1)?.end ?? span.end,
      entries,
    };
  }

  /** A node without a token of its own: an empty value, or the map of a pair within a list, `[a: b]`. */
  private unwritten(node: Node | null, before: number): Place {
    if (node && isMap(node)) {
      for (const pair of node.items) this.memberOf(pair as Pair<Node, Node | null>);
      return { kind: 'other', ...spanOf(node) };
    }
    return { kind: 'empty', start: before, end: before };
  }

  private memberOf(pair: Pair<Node, Node | null>): Entry {
    const { start = [], sep = [] } = (pair.srcToken ?? {}) as Partial<CST.CollectionItem>;
    if (!isScalar(pair.key)) this.isOdd = true;
    const key = spanOf(pair.key);
    const colon = sep.find((token) => token.type === 'map-value-ind');
    const before = endOf(sep, ['map-value-ind', 'anchor', 'tag']) ?? key.end;
    const value = this.placeOf(pair.value, before);
    return {
      name: isScalar(pair.key) ? String(pair.key.value) : '',
      key,
      start: startOf(start, ['explicit-key-ind', 'anchor', 'tag']) ?? Math.min(key.start, colon?.offset ?? key.start),
      end: Math.max(value.end, before),
      before,
      missing: colon ? '' : ':',
      value,
    };
  }

  private elementsOf(list: YAMLSeq<Node | null>): Entry[] {
    const token = list.srcToken as CST.BlockSequence | CST.FlowCollection;
    const written = (token.items as CST.CollectionItem[]).filter(isElement);
    if (written.length !== list.items.length) this.isOdd = true;
    return list.items.map((node, index) => {
      const { start = [] } = written[index] ?? {};
      const before = endOf(start, ['seq-item-ind', 'anchor', 'tag']) ?? spanOf(node).start;
      const value = this.placeOf(node, before);
      const first = startOf(start, ['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag']) ?? value.start;
      return { name: String(index), start: first, end: Math.max(value.end, before), before, missing: '', value };
    });
  }
}

/** Whether an item is an element, and no comment or trailing comma. */
function isElement({ start, key, sep, value }: CST.CollectionItem): boolean {
  const marks = ['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag'];
  return (
    key !== undefined || sep !== undefined || value !== undefined || start.some(({ type }) => marks.includes(type))
  );
}

/** The span of a node's content; that of a block scalar ends before the last line break that belongs to it. */
function spanOf(node: Node | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  const { srcToken } = (node ?? {}) as { srcToken?: CST.Token };
  if (srcToken?.type !== 'block-scalar') return { start, end };
  const lineBreak = /\r?\n$/.exec(srcToken.source)?.[0].length ?? 0;
  return { start, end: end - lineBreak };
}

function startOf(tokens: readonly CST.SourceToken[], types: readonly string[]): number | undefined {
  return tokens.find(({ type }) => types.includes(type))?.offset;
}

function endOf(tokens: readonly CST.SourceToken[], types: readonly string[]): number | undefined {
  const last = tokens.findLast(({ type }) => types.includes(type));
  return last && last.offset + last.source.length;
}
