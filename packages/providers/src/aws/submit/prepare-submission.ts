import type { Request } from '@smslint/core';
import type { FilledField, GivenValues } from '../../fields/write-fields.js';
import { isS3Object } from '../../fields/s3-object.js';
import type { RenderingFault } from '../../rendering.js';
import type { CaseForm } from '../case/case-form.js';
import { toCreateCase, type CaseCodes } from '../case/create-case.js';
import { isRegion } from '../cli/script-faults.js';
import type { RegistrationType } from '../registration/fields.js';
import { fillRegistrations, type FilledRegistration } from '../registration/registrations.js';
import { capabilityNames, messageTypeNames } from '../terms.js';
import type {
  CaseSubmission,
  NumberRequest,
  PlannedRegistration,
  PlannedValue,
  RegistrationName,
  RegistrationSubmission,
  Submission,
} from './submission.js';

/** How a request is submitted, besides what it says itself. */
export interface SubmissionChoices {
  /** The form of a case. */
  readonly form: CaseForm;
  readonly codes?: CaseCodes;
  /** Values of fields that the request has no place for, by their paths. */
  readonly given?: GivenValues;
}

/** Makes of a request what AWS is asked for, and says what AWS would not take, or a person has to add. */
export function prepareSubmission(
  request: Request,
  { form, codes, given }: SubmissionChoices,
): { readonly submission: Submission | undefined; readonly faults: readonly RenderingFault[] } {
  const common = [...providerFaults(request), ...regionFaults(request)];
  if (request.number.type === '10dlc' || request.number.type === 'toll-free') {
    const { registrations, faults } = fillRegistrations(request, given);
    return { submission: toRegistrations(request, registrations), faults: [...common, ...faults] };
  }
  const { input, faults } = toCreateCase(request, form, codes);
  return { submission: input === null ? undefined : toCase(request, input), faults: [...common, ...faults] };
}

function providerFaults({ provider }: Request): RenderingFault[] {
  if (provider === 'aws') return [];
  return [
    { pointer: '/provider', kind: 'refused', message: `The request is for ${provider}: only AWS is submitted to.` },
  ];
}

function regionFaults({ region }: Request): RenderingFault[] {
  if (region === undefined || isRegion(region)) return [];
  const message = `${JSON.stringify(region)} is no code of a Region, such as us-east-1.`;
  return [{ pointer: '/region', kind: 'refused', message }];
}

const names = {
  US_TEN_DLC_BRAND_REGISTRATION: 'brand',
  US_TEN_DLC_CAMPAIGN_REGISTRATION: 'campaign',
  US_TOLL_FREE_REGISTRATION: 'registration',
} as const satisfies Readonly<Record<RegistrationType, RegistrationName>>;

/** A toll-free number is there before its registration, the numbers of a campaign after it. */
function toRegistrations(request: Request, filled: readonly FilledRegistration[]): RegistrationSubmission {
  const numbers = request.number.type === 'toll-free' ? tollFreeNumbers(request) : [];
  const tiedTo: Readonly<Record<RegistrationName, readonly string[]>> = {
    brand: [],
    campaign: ['brand'],
    registration: numbers.map(({ name }) => name),
  };
  const registrations = filled.map(({ type, filled: fields }): PlannedRegistration => {
    const name = names[type];
    return { name, type, values: fields.map(toValue), tiedTo: tiedTo[name] };
  });
  return { kind: 'registrations', numbers, registrations, brand: request.brand.registrationId };
}

function tollFreeNumbers({ number, messageType }: Request): NumberRequest[] {
  return Array.from({ length: number.count }, (_, index) => ({
    name: `number-${index + 1}`,
    input: {
      IsoCountryCode: 'US',
      MessageType: messageTypeNames[messageType],
      NumberCapabilities: capabilityNames(number.capabilities ?? ['sms']),
      NumberType: 'TOLL_FREE',
    },
  }));
}

function toValue({ field: { path, kind }, value }: FilledField): PlannedValue {
  if (kind === 'SELECT') return { path, choices: [value].flat().map(String) };
  return kind === 'ATTACHMENT' ? { path, file: String(value) } : { path, text: String(value) };
}

function toCase({ optIn }: Request, input: CaseSubmission['input']): CaseSubmission {
  const files = (optIn?.evidence ?? []).filter((path) => !/^[a-z][a-z\d+.-]*:/i.test(path) && !isS3Object(path));
  return { kind: 'case', input, files };
}
