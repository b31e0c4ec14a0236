import { applyEdits, readRequests } from '@smslint/core';
import { parse } from 'yaml';

/** A value to be put at a JSON Pointer of a file; `-` at its end appends to a list. */
interface Addition {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * Puts a value into the text of a YAML or JSON file, which stays byte for byte as it is elsewhere, comments and all.
 * Undefined where that cannot be done for sure.
 */
export function withAddition(text: string, syntax: 'yaml' | 'json', addition: Addition): string | undefined {
  // The splicing of requests knows nothing of requests: any mapping will do.
  const { documents, text: decoded } = readRequests(`file.${syntax}`, text, syntax);
  const edits = documents.length === 1 ? documents[0]?.editsFor([addition]) : undefined;
  return edits && applyEdits(decoded, edits);
}

/** What a YAML file says; null where it holds nothing but comments, undefined where it is broken. */
export function yamlValue(text: string): unknown {
  try {
    return (parse(text) as unknown) ?? null;
  } catch {
    return undefined;
  }
}
