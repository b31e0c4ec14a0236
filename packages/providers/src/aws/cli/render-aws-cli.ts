import type { Request } from '@smslint/core';
import type { Rendering } from '../../rendering.js';
import { shellWord } from '../commands/shell-word.js';
import { fillRegistrations, type FilledRegistrations } from '../registration/registrations.js';
import { clientTokens } from '../client-token.js';
import { answeredKeywords, keywordFaults } from './answered-keywords.js';
import { numberSteps, numberVariables } from './number-steps.js';
import { registrationSteps } from './registration-steps.js';
import { isRegion, scriptFaults } from './script-faults.js';
import type { Script } from './script.js';
import { settingSteps } from './setting-steps.js';

/**
 * A request as commands of AWS's command line for a POSIX shell, in the order in which AWS wants them. The script stops where a
 * review has to end first, and goes on from there when it is run again with the ids that it printed.
 */
export function renderAwsCli(request: Request): Rendering {
  const { registrations, faults } = isRequestedAtOnce(request) ? nothing : fillRegistrations(request);
  const all = [...faults, ...scriptFaults(request, registrations)];
  if (registrations.length === 0 && !isRequestedAtOnce(request)) {
    return { text: `${head.join('\n')}\n# Nothing here: this request goes another way.\n`, faults: all };
  }
  const region = isRegion(request.region ?? '') ? request.region : undefined;
  const steps = stepsOf({ request, region, token: clientTokens(request) }, registrations);
  return { text: `${[...head, ...steps].join('\n')}\n`, faults: [...all, ...keywordFaults(request)] };
}

const nothing: FilledRegistrations = { registrations: [], faults: [] };

const head = [
  '#!/bin/sh',
  '# For an AWS CLI that knows create-registration. Run it beside the request: files are found from there.',
  '# A text is given as JSON where the command line would read it as something else, such as an address.',
  '# To go on after a stop, run it again with the ids that it printed: name=id … sh FILE',
  'set -eu',
  '# The API takes one call a second; this waits and tries again.',
  'export AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=10',
];

/** Only Canada gives out long codes over the API without a registration of its own kind: phone-numbers-request-long-code, read 2026-11. */
function isRequestedAtOnce({ number, countries }: Request): boolean {
  return number.type === 'long-code' && countries.length === 1 && countries[0] === 'CA';
}

/** A toll-free number is there before its registration, the numbers of a campaign after it. */
function stepsOf(script: Script, registrations: FilledRegistrations['registrations']): string[] {
  const { request } = script;
  const settings = settingSteps(script, answeredKeywords(request));
  if (request.number.type === 'toll-free') {
    const numbers = numberVariables(request);
    const registering = registrations.flatMap((one) => registrationSteps(script, one, numbers));
    return [...numberSteps(script, undefined), ...registering, ...settings];
  }
  const registering = registrations.flatMap((one) =>
    registrationSteps(script, one, one.type === 'US_TEN_DLC_CAMPAIGN_REGISTRATION' ? ['brand'] : []),
  );
  const campaign = request.number.type === '10dlc' ? 'campaign' : undefined;
  return [...registeredBrand(request), ...registering, ...numberSteps(script, campaign), ...settings];
}

function registeredBrand({ brand: { registrationId } }: Request): string[] {
  if (registrationId === undefined) return [];
  return ['', '# The brand is registered already.', `brand=${shellWord(registrationId.replaceAll('\0', ''))}`];
}
