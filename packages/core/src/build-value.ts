import { limits } from './limits.js';
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

  /** Builds a child under a path segment. */
  under<T>(segment: string | number, build: () => T): T {
    this.path.push(String(segment));
    const built = build();
    this.path.pop();
    return built;
  }

  /** False, with a problem, where the value stands too deep to be read. */
  within(span: Span): boolean {
    if (this.path.length <= limits.depth) return true;
    if (!this.problems.some((problem) => problem.ruleId === 'file-limit')) {
      this.report('file-limit', `Values nest deeper than ${limits.depth} levels.`, span);
    }
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
    if (size > limits.values && !this.problems.some((problem) => problem.ruleId === 'file-limit')) {
      this.report('file-limit', `One request holds more than ${limits.values.toLocaleString('en-US')} values.`, span);
    }
    return size;
  }
}
