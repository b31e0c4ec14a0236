import { checkSchema } from './check-schema.js';
import { decodeUtf8, tooLarge, type Decoded } from './decode.js';
import type { Edit } from './edit/apply-edits.js';
import type { Change } from './edit/change.js';
import { editor } from './edit/editor.js';
import type { IgnoreComment } from './ignore-comments.js';
import type { Pointer } from './pointer.js';
import { indexLines, type LineIndex, type Range } from './position.js';
import type { Problem } from './problem.js';
import { limitProblem, limits, numberOf, type Limits } from './limits.js';
import { longText } from './long-text.js';
import { PlacedLater, refused, type Parsed } from './parsed.js';
import { readJson, readJsonLines } from './read-json.js';
import { readYaml } from './read-yaml.js';
import type { Request } from './request-schema.js';
import { locate, locateKey, type SourceNode, type Span } from './source-node.js';
import type { Syntax } from './syntax.js';
import { withinStrings } from './within-strings.js';
import { tooManyRequests } from './yaml-marks.js';

/** One request of a file. */
export interface RequestDocument {
  /** Which request of the file, from 0. */
  readonly index: number;
  /** The request, or undefined where it could not be read. */
  readonly request: Request | undefined;
  /** The name that it gives itself, where it has one, even if the rest could not be read. */
  readonly id: string | undefined;
  /** What was read, as plain values and before the format was applied to them; undefined where the syntax is broken. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The offset at which it begins, in UTF-16 code units. */
  readonly start: number;
  /** The range to point at: the value, the key where the value is empty, the nearest parent where the key is missing. */
  readonly locate: (pointer: Pointer) => Range;
  /**
   * The range of a part of the string at a pointer, from one offset in its value to another, in UTF-16 code units; that of
   * the alias where one stands for the string. Undefined where there is no such string or part, or no sure place for it.
   */
  readonly locateWithin: (pointer: Pointer, start: number, end: number) => Range | undefined;
  /** The range of the key at a pointer, or of what `locate` gives where it has no key of its own. */
  readonly locateKey: (pointer: Pointer) => Range;
  /**
   * The edits of the file's text that make changes to this request and touch nothing else, in the order of the text; none
   * where its values are so already. Undefined where they cannot be made for sure: the document is broken, a pointer has no
   * place in it, the value cannot be written, or the edited text does not read as the request with the changes.
   */
  readonly editsFor: (changes: readonly Change[]) => readonly Edit[] | undefined;
}

/** What of a file stands before a stretch of it: whole lines, and the requests in them. */
export interface Before {
  readonly lines: number;
  readonly documents: number;
}

/**
 * A file with its requests: at least one entry, so that a file that holds none is reported too. Of one that is read in
 * stretches, a stretch: its lines and requests are counted from the start of the file.
 */
export interface RequestFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly RequestDocument[];
  readonly ignoreComments: readonly IgnoreComment[];
}

/**
 * Reads every request of a file. Never throws for what the file holds: what is wrong with it is in `problems`.
 * @param before what stands before the content, where it is a stretch of a file of JSON Lines
 * @param own how much of it is read before it is refused
 */
export function readRequests(
  path: string,
  content: Uint8Array | string,
  syntax: Syntax,
  before: Before = start,
  own: Limits = limits,
): RequestFile {
  const large = syntax === 'jsonl' ? undefined : tooLarge(content.length, 0, own);
  const { text, problem } = large ? { text: '', problem: large } : decode(content, before);
  const lines = indexLines(text, before.lines);
  const { requests, ignoreComments } = problem
    ? { requests: [refused(problem)], ignoreComments: [] }
    : parse(text, syntax, own);
  const passed = requests[own.requests];
  const ignored = ignoreComments[own.ignores];
  const limit = passed ? tooManyRequests(own, passed.start) : ignored && tooManyIgnores(own, ignored);
  const found = limit ? [refused(limit)] : requests;
  return {
    path,
    text,
    lines,
    documents: (found.length > 0 ? found : [refused(noRequest)]).map((parsed, index) =>
      toDocument(parsed, before.documents + index, { text, lines, syntax, limits: own }),
    ),
    ignoreComments: limit ? [] : ignoreComments,
  };
}

function tooManyIgnores(own: Limits, place: IgnoreComment): Problem {
  return limitProblem('ignores', `More than ${numberOf(own.ignores)} ignore comments stand in this file.`, place);
}

const start: Before = { lines: 0, documents: 0 };

/** The request of a file, or of a stretch of it, that stands at an index, counted from the start of the file. */
export function documentAt({ documents }: Pick<RequestFile, 'documents'>, index: number): RequestDocument | undefined {
  return documents[index - (documents[0]?.index ?? 0)];
}

/** Stands for a file that could not be opened, so that it is reported like any other. */
export function unreadableFile(path: string, reason: string): RequestFile {
  const message = `The file cannot be opened: ${reason}.`;
  const fix = 'Make it an ordinary file that may be read, or leave it out.';
  const lines = indexLines('');
  const problem: Problem = { ruleId: 'file-unreadable', message, fix, pointer: '', start: 0, end: 0 };
  return {
    path,
    text: '',
    lines,
    documents: [toDocument(refused(problem), 0, { text: '', lines, syntax: 'yaml', limits })],
    ignoreComments: [],
  };
}

function decode(content: Uint8Array | string, before: Before): Decoded {
  if (typeof content !== 'string') return decodeUtf8(content);
  return { text: before.lines > 0 ? content : content.replace(/^\uFEFF/, '') };
}

function parse(text: string, syntax: Syntax, own: Limits): { requests: Parsed[]; ignoreComments: IgnoreComment[] } {
  if (syntax === 'yaml') return readYaml(text, own);
  return { requests: syntax === 'json' ? readJson(text, own) : readJsonLines(text, own), ignoreComments: [] };
}

const noRequest: Problem = {
  ruleId: 'syntax-error',
  message: 'The file holds no request.',
  fix: 'Write one, beginning with apiVersion: smslint/v1.',
  pointer: '',
  start: 0,
  end: 0,
};

/** The text that documents stand in. */
interface Whole {
  readonly text: string;
  readonly lines: LineIndex;
  readonly syntax: Syntax;
  readonly limits: Limits;
}

function toDocument(parsed: Parsed, index: number, { text, lines, syntax, limits }: Whole): RequestDocument {
  const { value } = parsed;
  // Plain values repeat nothing, so that they are no longer than their text.
  const mayBeLong = !(parsed instanceof PlacedLater) || parsed.length > limits.text;
  const isBounded = !parsed.problems.some(({ ruleId }) => ruleId === 'file-limit');
  const long = mayBeLong && isBounded ? longText(value, limits, parsed.start) : undefined;
  const problems = long ? [...parsed.problems, long] : parsed.problems;
  const broken = problems.some((problem) => problem.ruleId !== 'duplicate-key');
  const places = (): SourceNode => parsed.node;
  const checked = broken ? { request: undefined, problems: [], places } : checkSchema(value, places);
  const toRange = ({ start, end }: Span): Range => lines.rangeBetween(start, end);
  const within = withinStrings(checked.places, text);
  // What was taken for another key stands elsewhere than it is written.
  const glance = checked.problems.length === 0 ? parsed.glance : undefined;
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return {
    index,
    request: problems.length > 0 ? undefined : checked.request,
    id: typeof id === 'string' ? id : undefined,
    value,
    problems: [...problems, ...checked.problems],
    start: parsed.start,
    locate: (pointer) => toRange(glance?.(pointer) ?? locate(checked.places(), pointer)),
    locateWithin: (pointer, start, end) => {
      const part = within(pointer, start, end);
      return part && toRange(part);
    },
    locateKey: (pointer) => toRange(locateKey(checked.places(), pointer)),
    editsFor: editor(text, syntax, parsed, checked.places === places ? undefined : checked.places),
  };
}
