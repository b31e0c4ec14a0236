import { valueAt, type Pointer } from '@smslint/core';
import type { DetailedReport, Finding } from '@smslint/rules';
import type { Quote } from './model.js';
import { joined } from './spans.js';

/** A longer text is cut to what is around its marks. */
const longest = 700;
/** Characters that are shown before the first mark and after the last. */
const around = 160;

const messagePointers = /^\/(?:samples\/\d+|(?:help|stop)\/response|optIn\/confirmation)$/;

/** Whether recipients see a text of the request as a message. */
function isMessage(pointer: Pointer): boolean {
  return messagePointers.test(pointer);
}

/** The texts in question in a finding: the one that it points to, then others whose words led to it. */
export function quotesOf(finding: Finding, content: DetailedReport['requests'][number]['content']): Quote[] {
  if (content === null) return [];
  const { pointer, marks = [] } = finding;
  const pointers = [...new Set([pointer, ...marks.map((mark) => mark.pointer)])];
  return pointers.flatMap((one): Quote[] => {
    const value: unknown = valueAt(content, one);
    if (value === undefined || value === null || value === '') return [];
    if (typeof value !== 'string') return one === '' ? [] : [valueQuote(one, value)];
    const spans = marks.filter((mark) => mark.pointer === one).map(({ start, end }) => [start, end] as const);
    return [textQuote(one, value, joined(spans, value.length))];
  });
}

function valueQuote(pointer: Pointer, value: unknown): Quote {
  const text = JSON.stringify(value).slice(0, longest);
  return { pointer, kind: 'value', text, isCut: { before: false, after: false }, marks: [] };
}

function textQuote(pointer: Pointer, text: string, marks: readonly (readonly [number, number])[]): Quote {
  const kind = isMessage(pointer) ? 'message' : 'text';
  if (kind === 'message' || text.length <= longest) {
    return { pointer, kind, text, isCut: { before: false, after: false }, marks };
  }
  const from = onCharacter(text, Math.max(0, (marks[0]?.[0] ?? 0) - around));
  const to = onCharacter(text, Math.min(text.length, Math.max(from + longest, 0)));
  const shown = marks
    .filter(([start]) => start < to)
    .map(([start, end]) => [start - from, Math.min(end, to) - from] as const);
  return {
    pointer,
    kind,
    text: text.slice(from, to),
    isCut: { before: from > 0, after: to < text.length },
    marks: shown,
  };
}

/** Never between the halves of a character. */
function onCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
