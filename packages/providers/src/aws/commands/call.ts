import { shellWord } from './shell-word.js';
import { holdsUnseen, visibleJson } from './unseen.js';

/** The value that a variable of the shell has when the call is made. */
interface Variable {
  readonly variable: string;
}

/** The bytes of a file, which the command line reads. */
interface FileBytes {
  readonly file: string;
}

type Argument = string | Variable | FileBytes | readonly (string | Variable)[];

/** A call of the API, as AWS's command line makes it. */
export interface Call {
  /** Such as put-keyword. */
  readonly action: string;
  readonly region: string | undefined;
  /** What the API takes, by its own names, such as KeywordMessage; texts reach it as they are, whatever they hold. */
  readonly input: Readonly<Record<string, Argument>>;
  /** The part of the answer that is wanted, printed as text. */
  readonly query?: string;
}

/** Between the options of a call of which each has a line of its own. */
export const onLines = ' \\\n  ';

/**
 * Writes a call for a POSIX shell. Texts are options; where the command line would read one of them as something else, or people
 * would not see all of it, they are one object of JSON.
 * @param between what stands between the options
 * @throws RangeError for the character NUL in the name of a file or the Region
 */
export function callText({ action, region, input, query }: Call, between: ' ' | typeof onLines = ' '): string {
  const all = Object.entries(input);
  const texts = all.filter(([, value]) => isText(value));
  const isJson = texts.some(([, value]) => isReadOtherwise(value));
  const options = isJson ? all.filter(([, value]) => !isText(value)) : all;
  return [
    `aws pinpoint-sms-voice-v2 ${action}`,
    ...(region === undefined ? [] : [`--region=${shellWord(region)}`]),
    ...options.map(([name, value]) => optionText(optionName(name), value)),
    // Only as a word of its own does this option stand for those that are required.
    ...(isJson ? [`--cli-input-json ${shellWord(visibleJson(Object.fromEntries(texts)))}`] : []),
    ...(query === undefined ? [] : [`--query=${shellWord(query)}`, '--output=text']),
  ].join(between);
}

/** Whether nothing of an argument waits for the shell or for a file. */
function isText(value: Argument): boolean {
  return [value].flat().every((one) => typeof one === 'string');
}

/** In place of an address the command line reads the file or page there; one list in brackets it reads as several values. */
function isReadOtherwise(value: Argument): boolean {
  const texts = [value].flat().filter((one) => typeof one === 'string');
  return texts.some(
    (one) => holdsUnseen(one) || /^(?:fileb?|https?):\/\//i.test(one) || (Array.isArray(value) && !/^\w/.test(one)),
  );
}

/** The name of an option by that of the API. */
function optionName(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}

/** With = a value may begin with a hyphen; a list stands in words of its own. */
function optionText(name: string, value: Argument): string {
  if (Array.isArray(value)) return [`--${name}`, ...(value as readonly (string | Variable)[]).map(wordOf)].join(' ');
  return `--${name}=${wordOf(value as Exclude<Argument, readonly unknown[]>)}`;
}

function wordOf(value: string | Variable | FileBytes): string {
  if (typeof value === 'string') return shellWord(value);
  return 'variable' in value ? `"$${value.variable}"` : shellWord(`fileb://${value.file}`);
}
