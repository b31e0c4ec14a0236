import { byPlaceOfAccepted, type AcceptedFinding } from '@smslint/rules';

/** Writes accepted findings as the text of a baseline, one a line and in order, so that changes to it stay small. */
export function suppressionsText(accepted: readonly AcceptedFinding[]): string {
  const lines = [...accepted].sort(byPlaceOfAccepted).map((one) => `    ${lineOf(one)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "suppressions": ${list}\n}\n`;
}

function lineOf({ rule, request, file, document, pointer, text, reason }: AcceptedFinding): string {
  const keys = { rule, request, file, document, pointer, text, reason };
  const members = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(value)}`],
  );
  return `{ ${members.join(', ')} }`;
}
