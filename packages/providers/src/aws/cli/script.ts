import type { Request } from '@smslint/core';
import { callText, onLines, type Call } from '../commands/call.js';

/** What the steps of a request's script share. */
export interface Script {
  readonly request: Request;
  readonly region: string | undefined;
  /** The token of a call that makes something, by what it makes. */
  readonly token: (what: string) => string;
}

/** A call whose answer is of no use to the rest. */
export function silentCall({ region }: Script, action: string, input: Call['input']): string {
  return `${callText({ action, region, input }, onLines)} >/dev/null`;
}

/** A call a part of whose answer is kept in a variable; `set -e` stops where the call fails. */
export function keptCall(
  { region }: Script,
  variable: string,
  [action, input, query]: readonly [action: string, input: Call['input'], query: string],
): string {
  return `${variable}=$(${callText({ action, region, input, query }, onLines)})`;
}

/** Makes something whose id is kept in a variable, unless it was made in an earlier run. */
export function unlessGiven(variable: string, making: string, then: readonly string[] = []): string[] {
  return [
    `if [ -z "\${${variable}-}" ]; then`,
    ...indented([making, `echo "${variable}=$${variable}"`, ...then]),
    'fi',
  ];
}

/** Commands within another. */
export function indented(commands: readonly string[]): string[] {
  return commands.map((command) => `  ${command.replaceAll(' \\\n', ' \\\n  ')}`);
}

/** Ties a number, or a brand, to a registration. */
export function association(script: Script, registration: string, resource: string): string {
  return silentCall(script, 'create-registration-association', {
    RegistrationId: { variable: registration },
    ResourceId: { variable: resource },
  });
}
