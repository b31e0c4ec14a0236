import type { Request } from '@smslint/core';
import type { RenderingFault } from '../../rendering.js';
import type { FilledRegistration } from '../registration/registrations.js';
import { mostNumbers } from './number-steps.js';

/** Whether a text can be the code of a Region, such as us-east-1. */
export function isRegion(region: string): boolean {
  return /^[a-z]{2,5}(?:-[a-z]+)+-\d{1,2}$/.test(region);
}

/** What commands cannot do of a request, besides its registrations and keywords. */
export function scriptFaults(request: Request, registrations: readonly FilledRegistration[]): RenderingFault[] {
  return [
    ...regionFaults(request),
    ...countFaults(request),
    ...countryFaults(request),
    ...spendFaults(request),
    ...fileFaults(registrations),
  ];
}

function regionFaults({ region }: Request): RenderingFault[] {
  const pointer = '/region';
  if (region === undefined) return [{ pointer, kind: 'missing', message: 'Numbers belong to a Region: say which.' }];
  if (isRegion(region)) return [];
  return [refused(pointer, `${JSON.stringify(region)} is no code of a Region, such as us-east-1.`)];
}

function countFaults({ number }: Request): RenderingFault[] {
  if (number.count <= mostNumbers) return [];
  return [refused('/number/count', `A campaign has ${mostNumbers} numbers at most.`)];
}

function countryFaults({ number, countries }: Request): RenderingFault[] {
  if (number.type === 'long-code' || countries.includes('US')) return [];
  return [refused('/countries', 'These numbers are those of the United States.')];
}

function spendFaults({ spend }: Request): RenderingFault[] {
  const limit = spend?.requestedMonthlyUsd;
  if (limit === undefined || Number.isInteger(limit)) return [];
  return [refused('/spend/requestedMonthlyUsd', 'The limit is set in whole dollars.')];
}

/** The command line expands variables and ~ in the names of files. */
function fileFaults(registrations: readonly FilledRegistration[]): RenderingFault[] {
  return registrations
    .flatMap(({ filled }) => filled)
    .filter(({ field, value }) => field.kind === 'ATTACHMENT' && /[$%\0\n]|^~/.test(String(value)))
    .map(({ field }) =>
      refused(
        field.pointer,
        'The command line reads $, % and ~ in the name of a file as something else, and a line break is none to have there: rename it.',
      ),
    );
}

function refused(pointer: string, message: string): RenderingFault {
  return { pointer, kind: 'refused', message };
}
