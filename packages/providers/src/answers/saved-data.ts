/** Data that were saved from a provider's API: what their file is called, and what it holds. */
export interface SavedData {
  readonly name: string;
  readonly value: unknown;
}

/** Where something is in saved data: the file, and the JSON path in it, such as `$.PhoneNumbers[0].TwoWayEnabled`. */
export interface Place {
  readonly name: string;
  readonly path: string;
}

/** Why saved data cannot be used: where, and what was expected, as the end of a sentence. */
export interface DataFault extends Place {
  readonly message: string;
}

/** A fault on a line. */
export function faultText({ name, path, message }: DataFault): string {
  return `${name}: ${path}: ${message}`;
}
