import { unseenIn } from '@smslint/core/unseen';
import type { ComponentChildren } from 'preact';
import type { Span } from './spans.js';

/**
 * A text with the words in question marked, and a line where a further message part begins.
 * @param marks offsets into the text in UTF-16 code units, in order, not overlapping
 * @param breaks offsets at which parts begin
 */
export function MarkedText({
  text,
  marks = [],
  breaks = [],
}: {
  readonly text: string;
  readonly marks?: readonly Span[];
  readonly breaks?: readonly number[];
}): ComponentChildren {
  return pieces(text, marks, breaks).map((piece) => {
    if (piece.kind === 'break') return <PartBreak key={`b${piece.part}`} part={piece.part} />;
    return piece.kind === 'mark' ? <mark key={piece.start}>{visible(piece.text)}</mark> : visible(piece.text);
  });
}

function PartBreak({ part }: { readonly part: number }): ComponentChildren {
  return (
    <span class="part-break">
      <span>Part {part}</span>
    </span>
  );
}

type Piece =
  | { readonly kind: 'text' | 'mark'; readonly start: number; readonly text: string }
  | { readonly kind: 'break'; readonly part: number };

/** Cuts a text where marks begin and end, and where parts begin; joined again they are the text. */
export function pieces(text: string, marks: readonly Span[], breaks: readonly number[]): Piece[] {
  const cuts = new Set([0, text.length, ...marks.flat(), ...breaks].filter((at) => at >= 0 && at <= text.length));
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((start, index): Piece[] => {
    const part = breaks.indexOf(start);
    const before: Piece[] = part < 0 ? [] : [{ kind: 'break', part: part + 2 }];
    const end = places[index + 1];
    if (end === undefined) return before;
    const isMarked = marks.some((mark) => mark[0] <= start && end <= mark[1]);
    return [...before, { kind: isMarked ? 'mark' : 'text', start, text: text.slice(start, end) }];
  });
}

/** A text in which what cannot be seen is seen: a reviewer judges what is there. */
export function visible(text: string): ComponentChildren {
  // Line breaks and tabs are seen for what they are.
  const found = unseenIn(text).filter(({ character }) => character !== '\n' && character !== '\t');
  if (found.length === 0) return text;
  const result: ComponentChildren[] = [];
  let end = 0;
  for (const { character, index } of found) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    result.push(text.slice(end, index), <span class="unseen">U+{code}</span>);
    end = index + character.length;
  }
  return [...result, text.slice(end)];
}
