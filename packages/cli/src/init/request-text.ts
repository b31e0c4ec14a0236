import { toPointer, type Pointer } from '@smslint/core';
import type { Drafts } from '@smslint/rules/drafts';
import wrapAnsi from 'wrap-ansi';
import { Document, isMap, isScalar, isSeq, Scalar, type Pair, type YAMLMap } from 'yaml';
import { seenYaml } from '../seen-yaml.js';
import type { Check } from './checks.js';
import type { DraftedRequest } from './compose.js';

/** The width of the file's lines, in columns. */
const width = 110;

/** Fields whose figures are words: without quotes they would be read as numbers. */
const quoted = /^\/brand\/(?:supportPhone|taxId|address\/postalCode)$/;

/** Writes a request as YAML, each field with what it is for and what is to be checked. */
export function yamlText(
  request: DraftedRequest,
  comments: Drafts['comments'],
  checks: ReadonlyMap<Pointer, Check>,
): string {
  const document = new Document(request);
  document.commentBefore = commentOf([comments.head], 0);
  if (isMap(document.contents)) annotate(document.contents, [], comments, checks);
  return seenYaml(document, { lineWidth: width, flowCollectionPadding: false, singleQuote: true });
}

/** Writes a request as JSON, which has no place for comments. */
export function jsonText(request: DraftedRequest): string {
  return `${JSON.stringify(request, null, 2)}\n`;
}

function annotate(
  map: YAMLMap,
  path: readonly string[],
  comments: Drafts['comments'],
  checks: ReadonlyMap<Pointer, Check>,
): void {
  for (const [index, pair] of (map.items as Pair<Scalar<string>>[]).entries()) {
    const at = [...path, pair.key.value];
    const pointer = toPointer(at);
    const check = checks.get(pointer);
    const said = [comments.fields[pointer], check && comments.checks[check]].filter((text) => text !== undefined);
    if (said.length > 0) pair.key.commentBefore = commentOf(said, path.length);
    if (path.length === 0 && index > 0) pair.key.spaceBefore = true;
    if (isMap(pair.value)) annotate(pair.value, at, comments, checks);
    else if (isSeq(pair.value)) {
      pair.value.flow = pair.value.items.every((item) => isScalar(item) && /^.{0,29}$/.test(String(item.value)));
      for (const item of pair.value.items) style(item, pointer);
    } else style(pair.value, pointer);
  }
}

function style(node: unknown, pointer: Pointer): void {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  if (quoted.test(pointer)) node.type = Scalar.QUOTE_DOUBLE;
  else if (node.value.length > 90 || node.value.includes('\n')) node.type = blockStyle(node.value);
}

/** How a long text is laid out: blocks would change spaces at its ends, and hold no control characters. */
function blockStyle(text: string): Scalar.Type {
  if (!/^\S(?:[^\p{Cc}\u2028\u2029]|\n(?!\s))*\S$/u.test(text)) return Scalar.QUOTE_DOUBLE;
  return text.includes('\n') ? Scalar.BLOCK_LITERAL : Scalar.BLOCK_FOLDED;
}

/** Paragraphs as comment lines within the width that a depth leaves. */
function commentOf(paragraphs: readonly string[], depth: number): string {
  return paragraphs
    .flatMap((text) => wrapAnsi(text, width - 2 - 2 * depth).split('\n'))
    .map((line) => ` ${line}`)
    .join('\n');
}
