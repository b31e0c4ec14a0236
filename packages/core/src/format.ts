import { requestJsonSchema } from './json-schema.js';
import { fromPointer, type Pointer } from './pointer.js';

/** A part of the request format, as its JSON Schema says it. */
interface FormatNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FormatNode>>;
  readonly items?: FormatNode;
  readonly description?: string;
}

let format: FormatNode | undefined;

/** The part of the format at a path, from the JSON Schema, so that names and descriptions have one source. */
function formatAt(path: readonly string[]): FormatNode | undefined {
  format ??= requestJsonSchema() as FormatNode;
  return path.reduce<FormatNode | undefined>((at, segment) => at?.properties?.[segment] ?? at?.items, format);
}

/** What stands at a pointer, in words: "the reply to HELP". */
export function describePlace(pointer: Pointer): string {
  const description = formatAt(fromPointer(pointer))?.description ?? 'a value';
  return description.charAt(0).toLowerCase() + description.slice(1);
}

/** Whether the number at a pointer must be whole. */
export function isWhole(pointer: Pointer): boolean {
  return formatAt(fromPointer(pointer))?.type === 'integer';
}
