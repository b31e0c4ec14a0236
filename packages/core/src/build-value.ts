import { limitProblem, numberOf, type Limits } from './limits.js';
import { toPointer } from './pointer.js';
import type { Problem } from './problem.js';
import type { SourceNode, Span, StringStyle } from './source-node.js';

/** A value with its place in the source. `size` counts the values in it, aliases as often as they are used. */
export interface Built {
  readonly value: unknown;
  readonly node: SourceNode;
  readonly size: number;
}

/** Makes maps and lists for any parser, and collects duplicate keys and exceeded limits. */
export class ValueBuilder {
  readonly problems: Problem[] = [];
  readonly path: string[] = [];
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Builds a child under a path segment. */
  under<T>(segment: string | number, build: () => T): T {
    this.path.push(String(segment));
    const built = build();
    this.path.pop();
    return built;
  }

  /** False, with a problem, where the value stands too deep to be read. */
  within(span: Span): boolean {
    if (this.path.length <= this.limits.depth) return true;
    this.reportLimit('depth', tooDeep(this.limits), span);
    return false;
  }

  scalar(value: unknown, { start, end }: Span, style?: StringStyle): Built {
    const isString = typeof value === 'string' && style !== undefined;
    return { value, node: { start, end, ...(isString && { string: { value, style } }) }, size: 1 };
  }

  list(items: readonly Built[], span: Span): Built {
    return {
      value: items.map((item) => item.value),
      node: { start: span.start, end: span.end, items: items.map((item) => item.node) },
      size: this.counted(items, span),
    };
  }

  map(entries: readonly { name: string; key: Span; built: Built }[], span: Span): Built {
    const value: Record<string, unknown> = {};
    const members = new Map<string, { key: Span; node: SourceNode }>();
    for (const { name, key, built } of entries) {
      if (members.has(name)) {
        this.under(name, () => {
          this.report(
            'duplicate-key',
            `The key ${JSON.stringify(name)} stands here a second time.`,
            key,
            'Keep one of the two.',
          );
        });
        continue;
      }
      // An ordinary assignment would set the prototype for a key named __proto__.
      Object.defineProperty(value, name, { value: built.value, enumerable: true, writable: true, configurable: true });
      members.set(name, { key, node: built.node });
    }
    const size = this.counted(
      entries.map((entry) => entry.built),
      span,
    );
    return { value, node: { start: span.start, end: span.end, members }, size };
  }

  report(ruleId: Problem['ruleId'], message: string, span: Span, fix?: string): void {
    const pointer = toPointer(this.path);
    this.problems.push({
      ruleId,
      message,
      ...(fix !== undefined && { fix }),
      pointer,
      start: span.start,
      end: span.end,
    });
  }

  private counted(parts: readonly Built[], span: Span): number {
    const size = parts.reduce((sum, part) => sum + part.size, 1);
    const { values } = this.limits;
    if (size > values) this.reportLimit('values', `One request holds more than ${numberOf(values)} values.`, span);
    return size;
  }

  /** Once a request: the first limit says enough. */
  private reportLimit(name: keyof Limits, message: string, span: Span): void {
    if (this.problems.some((problem) => problem.ruleId === 'file-limit')) return;
    this.problems.push(limitProblem(name, message, span, toPointer(this.path)));
  }
}

/** Says that values nest too deep. */
export function tooDeep({ depth }: Limits): string {
  return `Values nest deeper than ${depth} levels.`;
}
