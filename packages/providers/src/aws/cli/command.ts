import { quote } from './quote.js';

/** An argument of a command: a text, or the value of a shell variable. */
export type Argument = string | { readonly variable: string };

/** A call of AWS's command line. */
export interface Call {
  readonly action: string;
  readonly region: string | undefined;
  /** The options in order, without their dashes. */
  readonly options: readonly (readonly [name: string, ...values: Argument[]])[];
  /** The part of the answer that is wanted; without it the answer is not shown. */
  readonly query?: string;
}

/** A call as a shell takes it, an option a line. */
export function callText({ action, region, options, query }: Call): string {
  const all: Call['options'] = [
    ...(region === undefined ? [] : [['region', region] as const]),
    ...options,
    ...(query === undefined
      ? []
      : ([
          ['query', query],
          ['output', 'text'],
        ] as const)),
  ];
  const words = all.map(([name, ...values]) => [`--${name}`, ...values.map(argumentText)].join(' '));
  return [`aws pinpoint-sms-voice-v2 ${action}`, ...words].join(' \\\n  ');
}

/** The same, its answer kept in a variable; `set -e` stops where the call fails. */
export function assignment(variable: string, call: Call): string {
  return `${variable}=$(${callText(call)})`;
}

/** An object of the API as an option: the command line would read addresses and file names in plain options as what they lead to. */
export function inputJson(input: Readonly<Record<string, unknown>>): readonly ['cli-input-json', string] {
  return ['cli-input-json', JSON.stringify(input)];
}

function argumentText(argument: Argument): string {
  return typeof argument === 'string' ? quote(argument) : `"$${argument.variable}"`;
}
