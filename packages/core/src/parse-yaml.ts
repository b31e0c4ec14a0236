import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type CST,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { tooDeep, ValueBuilder, type Built } from './build-value.js';
import { findIgnoreComments, type IgnoreComment } from './ignore-comments.js';
import { limitProblem, limits as standard, type Limits } from './limits.js';
import { refused, type Parsed } from './parsed.js';
import type { SourceNode, Span, StringStyle } from './source-node.js';
import { passedByMarks } from './yaml-marks.js';
import { forbiddenCharacter, toProblem } from './yaml-problems.js';

/**
 * How documents are composed. Duplicate keys are found by the builder, the same for YAML and JSON. Neither a directive nor
 * a tag may give other values than those of JSON.
 */
export const yamlOptions = { uniqueKeys: false, schema: 'core', resolveKnownTags: false } as const;

/** Parses a YAML 1.2 stream: each document that is not empty is one request. */
export function parseYaml(
  source: string,
  limits: Limits = standard,
): { requests: Parsed[]; ignoreComments: IgnoreComment[] } {
  // A lone CR ends a line in YAML, but not for the parser.
  const text = source.replace(/\r(?!\n)/g, '\n');
  const passed = passedByMarks(text, limits);
  if (passed) return { requests: [refused(passed)], ignoreComments: [] };
  const tokens = [...new Parser().parse(text)];
  const deep = firstTooDeep(tokens, limits);
  if (deep !== undefined) {
    const problem = limitProblem('depth', tooDeep(limits), { start: deep, end: deep });
    return { requests: [refused(problem)], ignoreComments: [] };
  }
  const documents = [...new Composer(yamlOptions).compose(tokens)];
  const requests = documents
    .filter((document) => document.errors.length > 0 || !isEmpty(document))
    .map((document) => readDocument(document, text, limits));
  return { requests, ignoreComments: findIgnoreComments(tokens, text) };
}

/**
 * The offset of the first token that nests too deep, or undefined. Composing recurses, and a stack that overflows
 * there can end the process, so depth is measured on the tokens, without recursion.
 */
function firstTooDeep(tokens: readonly CST.Token[], limits: Limits): number | undefined {
  let level: readonly unknown[] = tokens;
  // A level of values is up to three levels of tokens: the collection, its item, the value.
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 3 * limits.depth + 6) return offsetOf(level);
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

function childrenOf(token: unknown): unknown[] {
  if (typeof token !== 'object' || token === null) return [];
  const { items, value, key } = token as { items?: unknown; value?: unknown; key?: unknown };
  return [...(Array.isArray(items) ? (items as unknown[]) : []), key, value].filter(
    (child) => typeof child === 'object' && child !== null,
  );
}

function offsetOf(tokens: readonly unknown[]): number {
  const offsets = tokens.map((token) => (token as { offset?: unknown }).offset);
  return offsets.find((offset) => typeof offset === 'number') ?? 0;
}

function isEmpty(document: Document): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null);
}

function readDocument(document: Document.Parsed, text: string, limits: Limits): Parsed {
  const [start, , end] = document.range;
  const extent = { start: text.lastIndexOf('\n', start - 1) + 1, end };
  const forbidden = forbiddenCharacter(text, start, end);
  // What follows the first error is mostly its echo.
  const error = document.errors[0];
  const problem = forbidden ?? (error && toProblem(error, text));
  if (problem) return { value: undefined, start, node: { start, end: document.range[1] }, extent, problems: [problem] };
  const builder = new ValueBuilder(limits);
  const built = new Converter(builder, text).convert(document.contents);
  const warnings = document.warnings.map((warning) => toProblem(warning, text));
  const { value, node } = built;
  return { value, start: node.start, node, extent, problems: [...warnings, ...builder.problems] };
}

const styles: Readonly<Record<Scalar.Type, Exclude<StringStyle, 'alias'>>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** How a scalar is written. */
export function styleOf({ type }: Scalar): Exclude<StringStyle, 'alias'> | undefined {
  return type && styles[type];
}

/** Converts one document's nodes. Aliases share the value of their anchor, so that no alias can multiply memory. */
class Converter {
  private readonly anchors = new Map<string, Built>();
  private readonly open = new Set<string>();
  private readonly builder: ValueBuilder;
  private readonly text: string;

  constructor(builder: ValueBuilder, text: string) {
    this.builder = builder;
    this.text = text;
  }

  convert(node: Node | null): Built {
    const span = this.spanOf(node);
    if (node === null || !this.builder.within(span)) return this.builder.scalar(null, span);
    if (isAlias(node)) {
      const built = this.anchors.get(node.source);
      if (built) return { ...built, node: this.builder.scalar(built.value, span, 'alias').node };
      const why = this.open.has(node.source) ? 'stands within its own anchor' : 'has no anchor before it';
      this.builder.report('syntax-error', `The alias ${JSON.stringify(`*${node.source}`)} ${why}.`, span);
      return this.builder.scalar(null, span);
    }
    const { anchor } = node;
    if (anchor === undefined) return this.convertPlain(node, span);
    // Within the node its anchor has no value yet, nor one that it had before.
    this.anchors.delete(anchor);
    this.open.add(anchor);
    const built = this.convertPlain(node, span);
    this.open.delete(anchor);
    this.anchors.set(anchor, built);
    return built;
  }

  private convertPlain(node: Node, span: Span): Built {
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.builder.under(index, () => this.convert(item as Node | null)));
      return this.builder.list(items, span);
    }
    if (isMap(node)) {
      const entries = node.items.map((pair) => {
        const {
          value,
          node: { start, end },
        } = this.convert(pair.key as Node | null);
        const name =
          typeof value === 'object' && value !== null
            ? this.text.slice(start, end).replace(/\s+/g, ' ')
            : String(value);
        const built = this.builder.under(name, () => this.convert(pair.value as Node | null));
        // A key without a value has no place of its own: it is the empty stretch after the key.
        return {
          name,
          key: { start, end },
          built: pair.value === null ? { ...built, node: { start: end, end } } : built,
        };
      });
      return this.builder.map(entries, span);
    }
    return isScalar(node) ? this.builder.scalar(node.value, span, styleOf(node)) : this.builder.scalar(null, span);
  }

  private spanOf(node: Node | null): SourceNode {
    const [start, end] = node?.range ?? [0, 0];
    return { start, end: this.endOfContent(start, end) };
  }

  /** Where a range ends without the white space of YAML at its end: that of a block scalar takes in the line breaks after it. */
  private endOfContent(start: number, end: number): number {
    let last = end;
    while (last > start && ' \t\r\n'.includes(this.text.charAt(last - 1))) last--;
    return last;
  }
}
