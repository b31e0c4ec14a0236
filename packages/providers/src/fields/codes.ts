import { isS3Object } from './s3-object.js';
import type { Code, Outcome, Written } from './field.js';
import { plainName } from './plain-name.js';

const refused = (message: string): Outcome => ({ kind: 'refused', message });
const isText = (value: unknown): value is string => typeof value === 'string';

/** A text as it stands. */
export const text: Code = {
  write: (value) => ({ value: String(value) }),
  read: (written) => (isText(written) ? written : undefined),
};

/** A flag as it stands. */
export const flag: Code = {
  write: (value) => ({ value: value === true }),
  read: (written) => (typeof written === 'boolean' ? written : undefined),
};

/** Words as a list. */
export const list: Code = {
  write: (value) => ({ value: (value as readonly string[]).map(String) }),
  read: (written) => (Array.isArray(written) ? [...(written as readonly string[])] : undefined),
};

/** A text that matches a pattern. */
export function textLike(pattern: RegExp, expected: string): Code {
  return {
    ...text,
    write: (value) =>
      pattern.test(String(value)) ? { value: String(value) } : refused(`Expected ${expected}, found ${show(value)}.`),
  };
}

/** One of several choices that a request calls otherwise; the first pair with a choice says what it is read as. */
export function choices(pairs: readonly (readonly [said: unknown, choice: string])[]): Code {
  return {
    write: (value) => {
      const choice = pairs.find(([said]) => said === value)?.[1];
      return choice === undefined
        ? refused(`The form has no choice for ${show(value)}: it has ${known(pairs.map((pair) => pair[1]))}.`)
        : { value: choice };
    },
    read: (written) => pairs.find(([, choice]) => choice === written)?.[0],
  };
}

export const yesNo: Code = choices([
  [true, 'Yes'],
  [false, 'No'],
]);

/** A choice that a request names as the form does, perhaps with other spaces, hyphens or case. */
export function named(names: readonly string[]): Code {
  return {
    write: (value) => {
      const name = names.find((one) => plainName(one) === plainName(String(value)));
      return name === undefined
        ? refused(`The form has no choice ${show(value)}: it has ${known(names)}.`)
        : { value: name };
    },
    read: text.read,
  };
}

/** A statement that the form takes in one way alone; where the request has what it is about, it is made. */
export function stated(choice: Written): Code {
  return { write: () => ({ value: choice }), read: () => undefined, isDerived: true };
}

/** What the form wants and the request format has no place for. */
export function unsaid(what: string): Code {
  return { write: () => ({ kind: 'missing', message: what }), read: () => undefined };
}

/** The steps in which forms ask how many messages are sent a month, as they are written there. */
const volumes = [10, 100, 1_000, 10_000, 100_000, 250_000, 500_000, 750_000, 1_000_000, 5_000_000, 10_000_000] as const;
const most = 10_000_000;
const volumeText = (volume: number): string => `${volume.toLocaleString('en-US')}${volume === most ? '+' : ''}`;

/** Messages a month, as the smallest step that holds them. */
export const volume: Code = {
  write: (value) => ({ value: volumeText(volumes.find((step) => step >= Number(value)) ?? most) }),
  read: (written) => volumes.find((step) => volumeText(step) === written),
};

/** The first of the ways to opt in, as a form with one choice takes it. */
export function firstMethod(pairs: readonly (readonly [said: string, choice: string])[]): Code {
  const one = choices(pairs);
  return {
    write: (value, request) => one.write((value as readonly unknown[])[0], request),
    read: (written) => {
      const method = one.read(written);
      return method === undefined ? undefined : [method];
    },
  };
}

/** Evidence that is uploaded: the first that is a file beside the request, or an object of S3. */
export const attachment: Code = {
  write: (value) => {
    const files = (value as readonly string[]).filter((path) => !/^[a-z][a-z\d+.-]*:/i.test(path) || isS3Object(path));
    const [first] = files;
    return first === undefined
      ? {
          kind: 'missing',
          message: 'A file is uploaded here, no address: save what stands there as PNG beside the request.',
        }
      : { value: first };
  },
  read: () => undefined,
};

/** Evidence that is linked: the addresses among it. */
export const addresses: Code = {
  write: (value) => {
    const found = (value as readonly string[]).filter((path) => /^https?:\/\//i.test(path));
    return found.length === 0
      ? { kind: 'missing', message: 'An address is given here, no file: put the image where the public can see it.' }
      : { value: found };
  },
  read: list.read,
};

function show(value: unknown): string {
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

function known(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}
