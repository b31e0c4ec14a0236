import type { Request } from '@smslint/core';
import type { FilledField } from '../../fields/write-fields.js';
import type { Rendering, RenderingFault } from '../../rendering.js';
import { isObject } from '../../fields/codes.js';
import { valueOf } from '../registration/render-registration.js';
import { fillRegistrations, type FilledRegistration } from '../registration/registrations.js';
import { clientTokens } from './client-token.js';
import { assignment, callText, inputJson, type Argument, type Call } from './command.js';
import { keywordsOf } from './keywords.js';
import { quote } from './quote.js';

/** Numbers that the API gives out, by the request format's names: NumberType of RequestPhoneNumber, read 2026-11. */
const numberTypes = { '10dlc': 'TEN_DLC', 'toll-free': 'TOLL_FREE', 'long-code': 'LONG_CODE' } as const;

const variables = {
  US_TEN_DLC_BRAND_REGISTRATION: 'brand',
  US_TEN_DLC_CAMPAIGN_REGISTRATION: 'campaign',
  US_TOLL_FREE_REGISTRATION: 'registration',
} as const;

/**
 * A request as commands of AWS's command line for a POSIX shell, in the order in which AWS wants them. The script stops where a
 * review has to end first, and goes on from there when it is run again with the ids that it printed.
 */
export function renderAwsCli(request: Request): Rendering {
  const { type } = request.number;
  const { registrations, faults } = canBeRequested(request)
    ? { registrations: [], faults: [] }
    : fillRegistrations(request);
  const region = isRegion(request.region ?? '') ? request.region : undefined;
  const keywords = keywordsOf(request);
  const all = [...faults, ...regionFaults(request), ...numberFaults(request), ...pathFaults(registrations)];
  if (type !== '10dlc' && type !== 'toll-free' && !canBeRequested(request)) {
    return { text: `${head.join('\n')}\n# Nothing here: this request goes another way.\n`, faults: all };
  }
  const script = new Script(request, region);
  const steps =
    type === 'toll-free'
      ? [
          script.numbers(undefined),
          ...registrations.map((one) => script.registration(one, script.numberNames)),
          script.rest(keywords.keywords),
        ]
      : [
          ...brandIn(request),
          ...registrations.map((one) =>
            script.registration(one, one.type === 'US_TEN_DLC_CAMPAIGN_REGISTRATION' ? ['brand'] : []),
          ),
          script.numbers(type === '10dlc' ? 'campaign' : undefined),
          script.rest(keywords.keywords),
        ];
  return { text: `${[...head, ...steps.flat()].join('\n')}\n`, faults: [...all, ...keywords.faults] };
}

const head = [
  '#!/bin/sh',
  '# For an AWS CLI that knows create-registration. Run it beside the request: files are found from there.',
  '# Texts are given as JSON, since the command line would fetch an address in a plain option.',
  '# To go on after a stop, run it again with the ids that it printed: name=id … sh FILE',
  'set -eu',
  '# The API takes one call a second; this waits and tries again.',
  'export AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=10',
];

/** Only Canada gives out long codes over the API without a registration of its own kind: phone-numbers-request-long-code, read 2026-11. */
function canBeRequested({ number, countries }: Request): boolean {
  return number.type === 'long-code' && countries.length === 1 && countries[0] === 'CA';
}

function brandIn({ brand }: Request): string[] {
  return brand.registrationId === undefined
    ? []
    : ['', '# The brand is registered already.', `brand=${quote(brand.registrationId.replaceAll('\0', ''))}`];
}

/** The steps of a request's script. */
class Script {
  readonly #request: Request;
  readonly #region: string | undefined;
  readonly #token: (call: string) => string;
  readonly numberNames: readonly string[];

  constructor(request: Request, region: string | undefined) {
    this.#request = request;
    this.#region = region;
    this.#token = clientTokens(request);
    this.numberNames = Array.from({ length: countOf(request) }, (_, index) => `number_${index + 1}`);
  }

  /** Creates, fills and submits a registration, each where that is not done yet, and goes on once it is complete. */
  registration({ type, filled }: FilledRegistration, resources: readonly string[]): string[] {
    const name = variables[type];
    const files = filled.filter(({ field }) => field.kind === 'ATTACHMENT');
    const fileOf = (one: FilledField): string => `${name}_file_${files.indexOf(one) + 1}`;
    const status = assignment(
      'status',
      this.#call(
        'describe-registrations',
        [['registration-ids', { variable: name }]],
        'Registrations[0].RegistrationStatus',
      ),
    );
    const ids = [name, ...resources].map((one) => `${one}=$${one}`).join(' ');
    return [
      '',
      `# ${type}`,
      ...unlessGiven(
        name,
        this.#call(
          'create-registration',
          [
            ['registration-type', type],
            ['client-token', this.#token(name)],
          ],
          'RegistrationId',
        ),
      ),
      status,
      'if [ "$status" = CREATED ]; then',
      ...indented([
        ...files.map((one) => this.#upload(one, fileOf(one))),
        ...filled.map((one) => this.#put(one, name, fileOf(one))),
        ...resources.map((resource) => this.#associate(name, resource)),
        this.#silent('submit-registration-version', [['registration-id', { variable: name }]]),
        status,
      ]),
      'fi',
      '# AWS reviews it now, for days or weeks; the rest waits until it is approved.',
      'if [ "$status" != COMPLETE ]; then',
      `  echo "${name} is $status: once it is COMPLETE, run this again with ${ids}" >&2`,
      '  exit 75',
      'fi',
    ];
  }

  /** Asks for each number by itself, unless its id is given. */
  numbers(registration: string | undefined): string[] {
    const { number, countries, messageType } = this.#request;
    return this.numberNames.flatMap((name, index) => [
      '',
      `# Number ${index + 1} of ${this.numberNames.length}: AWS charges for it from here on.`,
      ...unlessGiven(
        name,
        this.#call(
          'request-phone-number',
          [
            ['iso-country-code', number.type === 'long-code' ? (countries[0] ?? '') : 'US'],
            ['message-type', messageType === 'promotional' ? 'PROMOTIONAL' : 'TRANSACTIONAL'],
            ['number-capabilities', ...(number.capabilities ?? ['sms']).map((one) => one.toUpperCase())],
            ['number-type', numberTypes[number.type as keyof typeof numberTypes]],
            ['client-token', this.#token(name.replace('_', '-'))],
          ],
          'PhoneNumberId',
        ),
        registration === undefined ? [] : [this.#associate(registration, name)],
      ),
    ]);
  }

  /** What is set once the numbers are there. */
  rest(keywords: ReturnType<typeof keywordsOf>['keywords']): string[] {
    const limit = this.#request.spend?.requestedMonthlyUsd;
    return [
      ...(limit === undefined || !Number.isInteger(limit)
        ? []
        : [
            '',
            '# Up to what AWS has granted the account: a higher limit is asked for in Service Quotas, and waits for approval.',
            this.#silent('set-text-message-spend-limit-override', [['monthly-limit', String(limit)]]),
          ]),
      ...(keywords.length === 0 ? [] : ['', '# What the keywords do.']),
      ...this.numberNames.flatMap((name) =>
        keywords.map(({ Keyword, KeywordMessage, KeywordAction }) =>
          this.#silent('put-keyword', [
            ['origination-identity', { variable: name }],
            inputJson({ Keyword, KeywordMessage, KeywordAction }),
          ]),
        ),
      ),
    ];
  }

  #put(one: FilledField, registration: string, file: string): string {
    const isFile = one.field.kind === 'ATTACHMENT';
    const id: Call['options'][number] = ['registration-id', { variable: registration }];
    return this.#silent(
      'put-registration-field-value',
      isFile
        ? [id, ['field-path', one.field.path], ['registration-attachment-id', { variable: file }]]
        : [id, inputJson({ FieldPath: one.field.path, ...valueOf(one) })],
    );
  }

  #upload({ value }: FilledField, file: string): string {
    const path = String(value).replaceAll('\0', '');
    const body: Call['options'][number] = isObject(path)
      ? inputJson({ AttachmentUrl: path })
      : ['attachment-body', `fileb://${path}`];
    return assignment(
      file,
      this.#call(
        'create-registration-attachment',
        [body, ['client-token', this.#token(file.replaceAll('_', '-'))]],
        'RegistrationAttachmentId',
      ),
    );
  }

  #associate(registration: string, resource: string): string {
    return this.#silent('create-registration-association', [
      ['registration-id', { variable: registration }],
      ['resource-id', { variable: resource }],
    ]);
  }

  #call(action: string, options: Call['options'], query?: string): Call {
    return { action, region: this.#region, options, ...(query !== undefined && { query }) };
  }

  /** A call whose answer is of no use to the rest. */
  #silent(action: string, options: readonly (readonly [string, ...Argument[]])[]): string {
    return `${callText(this.#call(action, options))} >/dev/null`;
  }
}

/** Makes something whose id is kept in a variable, unless it was made in an earlier run. */
function unlessGiven(variable: string, call: Call, then: readonly string[] = []): string[] {
  return [
    `if [ -z "\${${variable}-}" ]; then`,
    ...indented([assignment(variable, call), `echo "${variable}=$${variable}"`, ...then]),
    'fi',
  ];
}

function indented(commands: readonly string[]): string[] {
  return commands.map((command) => `  ${command.replaceAll(' \\\n', ' \\\n  ')}`);
}

/** The most numbers of a script; more of them nobody runs. */
const mostNumbers = 49;

function countOf({ number }: Request): number {
  return Math.min(number.count, mostNumbers);
}

function isRegion(region: string): boolean {
  return /^[a-z]{2,5}(?:-[a-z]+)+-\d{1,2}$/.test(region);
}

function regionFaults({ region }: Request): RenderingFault[] {
  if (region !== undefined && isRegion(region)) return [];
  return region === undefined
    ? [{ pointer: '/region', kind: 'missing', message: 'Numbers belong to a Region: say which.' }]
    : [
        {
          pointer: '/region',
          kind: 'refused',
          message: `${JSON.stringify(region)} is no code of a Region, such as us-east-1.`,
        },
      ];
}

function numberFaults({ number, countries, spend }: Request): RenderingFault[] {
  const limit = spend?.requestedMonthlyUsd;
  return [
    ...(number.count > mostNumbers
      ? [
          {
            pointer: '/number/count',
            kind: 'refused',
            message: `A campaign has ${mostNumbers} numbers at most.`,
          } as const,
        ]
      : []),
    ...(number.type !== 'long-code' && !countries.includes('US')
      ? [{ pointer: '/countries', kind: 'refused', message: 'These numbers are those of the United States.' } as const]
      : []),
    ...(limit !== undefined && !Number.isInteger(limit)
      ? [
          {
            pointer: '/spend/requestedMonthlyUsd',
            kind: 'refused',
            message: 'The limit is set in whole dollars.',
          } as const,
        ]
      : []),
  ];
}

/** Paths that the command line would change: it expands variables and ~ in the names of files. */
function pathFaults(registrations: readonly FilledRegistration[]): RenderingFault[] {
  return registrations
    .flatMap(({ filled }) => filled)
    .filter(({ field, value }) => field.kind === 'ATTACHMENT' && /[$%\0\n]|^~/.test(String(value)))
    .map(({ field }) => ({
      pointer: field.pointer,
      kind: 'refused',
      message:
        'The command line reads $, % and ~ in the name of a file as something else, and a line break is none to have there: rename it.',
    }));
}
