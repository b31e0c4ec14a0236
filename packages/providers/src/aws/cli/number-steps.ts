import type { Request } from '@smslint/core';
import { capabilityNames, messageTypeNames, numberTypeNames } from '../terms.js';
import { association, keptCall, unlessGiven, type Script } from './script.js';

/** The most numbers of a campaign, and of a script; more of them nobody runs. */
export const mostNumbers = 49;

/** The variables that hold the ids of a request's numbers. */
export function numberVariables({ number }: Request): string[] {
  return Array.from({ length: Math.min(number.count, mostNumbers) }, (_, index) => `number_${index + 1}`);
}

/**
 * Asks for each number by itself, unless its id is given.
 * @param registration the variable of the registration that numbers are tied to
 */
export function numberSteps(script: Script, registration: string | undefined): string[] {
  const { number, countries, messageType } = script.request;
  const variables = numberVariables(script.request);
  return variables.flatMap((name, index) => {
    const input = {
      IsoCountryCode: number.type === 'long-code' ? (countries[0] ?? '') : 'US',
      MessageType: messageTypeNames[messageType],
      NumberCapabilities: capabilityNames(number.capabilities ?? ['sms']),
      NumberType: numberTypeNames[number.type],
      ClientToken: script.token(name.replace('_', '-')),
    };
    return [
      '',
      `# Number ${index + 1} of ${variables.length}: AWS charges for it from here on.`,
      ...unlessGiven(
        name,
        keptCall(script, name, ['request-phone-number', input, 'PhoneNumberId']),
        registration === undefined ? [] : [association(script, registration, name)],
      ),
    ];
  });
}
