import { readRequests, syntaxOf, type RequestFile, type Syntax } from '@smslint/core';
import fc from 'fast-check';
import { bytesOf, hold, type Target } from '../target.js';
import { mutatedValues, requests, requestText, soup } from '../texts.js';

/** Requests that can be read, as JSON. */
export const values: readonly string[] = requests.flatMap((text) =>
  readRequests('a.sms.yaml', text, 'yaml').documents.flatMap(({ request, value }) =>
    request === undefined ? [] : [JSON.stringify(value)],
  ),
);

const names: Readonly<Record<Syntax, string>> = { yaml: 'a.sms.yaml', json: 'a.sms.json', jsonl: 'a.sms.jsonl' };

/** A file of requests under a name that says its syntax. */
const anyFile = fc.oneof(
  { weight: 3, arbitrary: requestText.map((text) => ({ [names.yaml]: text })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(mutatedValues(values), soup), fc.constantFrom<Syntax>('json', 'jsonl'), fc.nat())
      .map(([text, syntax, at]) => ({ [names[syntax]]: at % 2 === 0 ? text : text.slice(0, at % (text.length + 1)) })),
  },
);

/** Reads the one file of an input. */
export function readGiven(given: Readonly<Record<string, string>>): RequestFile {
  const [[name, text] = ['a.sms.yaml', '']] = Object.entries(given);
  return readRequests(name, bytesOf(text), syntaxOf(name) ?? 'yaml');
}

function expectSound({ text, lines, documents, ignoreComments }: RequestFile): void {
  const size = text.length;
  hold(documents.length > 0, () => 'no request, and no problem');
  for (const [at, { index, request, problems, locate }] of documents.entries()) {
    hold(index === at, () => `request ${at} is said to be ${index}`);
    hold(request !== undefined || problems.length > 0, () => `request ${at} could not be read, and nobody says so`);
    for (const { start, end, message, pointer } of problems) {
      hold(0 <= start && start <= end && end <= size, () => `${message}: ${start}-${end} of ${size}`);
      hold(!/[\x00-\x1f]/.test(message), () => JSON.stringify(message));
      hold(lines.offsetAt(locate(pointer).end) <= size, () => `${pointer} ends after the text`);
    }
  }
  for (const { start, end, line, target } of ignoreComments)
    hold(0 <= start && start < end && end <= size && line <= target, () => `a comment at ${start}-${end} of ${size}`);
}

function briefly({ documents }: RequestFile): string {
  return JSON.stringify(documents.map(({ request, problems }) => [request, problems]));
}

/** Any bytes: requests or problems, with places inside the text, and the same every time. */
export const reader: Target = {
  name: 'reader',
  few: 100,
  inputs: anyFile,
  check: (given) => {
    const file = readGiven(given);
    expectSound(file);
    hold(briefly(readGiven(given)) === briefly(file), () => 'the same file was read otherwise');
  },
};

/** Any values: JSON and its lines, of which YAML is a superset, say the same. */
export const schema: Target = {
  name: 'schema',
  few: 60,
  inputs: mutatedValues(values).map((text) => ({ 'a.sms.json': text })),
  check: ({ 'a.sms.json': text = '' }) => {
    const [json, line] = [
      readRequests('a.sms.json', text, 'json'),
      readRequests('a.sms.jsonl', JSON.stringify(JSON.parse(text)), 'jsonl'),
    ];
    expectSound(json);
    expectSound(line);
    const said = ({ documents }: RequestFile): string =>
      JSON.stringify(
        documents.map(({ request, problems }) => [
          request,
          problems.map(({ ruleId, pointer, message }) => [ruleId, pointer, message]),
        ]),
      );
    hold(said(json) === said(line), () => 'JSON and JSON Lines differ');
  },
};
