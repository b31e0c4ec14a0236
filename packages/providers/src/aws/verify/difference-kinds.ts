import type { Source } from '@smslint/rules';
import { withIds, type FindingKind } from '../../finding-kind.js';

const guide = (page: string, title: string): Source => ({
  title: `AWS End User Messaging SMS: ${title}`,
  url: `https://docs.aws.amazon.com/sms-voice/latest/userguide/${page}.html`,
  read: '2026-11',
});
const api = (shape: string): Source => ({
  title: `AWS End User Messaging SMS API: ${shape}`,
  url: `https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_${shape}.html`,
  read: '2026-11',
});

const keywords = guide('keywords', 'keywords');
const required = guide('keywords-required', 'required opt-out keywords');
const optOutLists = guide('opt-out-list', 'opt-out lists');
const numberShape = api('PhoneNumberInformation');
const spend = [guide('spend-limit', 'spending limits'), api('SpendLimit')];

const kinds = {
  'live-number-inactive': {
    title: 'The live number is not active',
    why: 'A number that is pending, or was released, sends and answers nothing.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [numberShape],
  },
  'live-number-type': {
    title: 'The live number has another type',
    why: 'Type decides rate, registration and countries; a number of another type was not what was approved.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [numberShape],
  },
  'live-region': {
    title: 'The live number is in another Region',
    why: 'A number, its keywords and its spend limit belong to one Region; from another it cannot be used.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [numberShape],
  },
  'live-country': {
    title: 'The live number belongs to a country that the request does not name',
    why: 'A number is approved for the recipients of its country.',
    severity: 'error',
    area: 'country',
    weight: 20,
    sources: [numberShape],
  },
  'live-message-type': {
    title: 'The live number sends messages of another type',
    why: 'Promotional messages from a transactional number, or the reverse, are not what recipients and reviewer agreed to.',
    severity: 'error',
    area: 'form',
    weight: 10,
    sources: [numberShape],
  },
  'live-capability-missing': {
    title: 'The live number cannot do what the request asks for',
    why: 'Capabilities are set when a number is bought; messages of a kind that it lacks are not sent.',
    severity: 'error',
    area: 'form',
    weight: 10,
    sources: [numberShape],
  },
  'live-capability-extra': {
    title: 'The live number can do more than the request asks for',
    why: 'It is no fault, but the request does not tell the whole of the number.',
    severity: 'info',
    area: 'form',
    weight: 0,
    sources: [numberShape],
  },
  'live-two-way': {
    title: 'Two-way messages are not set as the request says',
    why: 'Without them replies reach nobody; with them replies reach a system of which the request does not tell.',
    severity: 'error',
    area: 'form',
    weight: 10,
    sources: [guide('two-way-sms', 'two-way messages'), numberShape],
  },
  'live-self-managed': {
    title: 'Who keeps the opt-outs is not set as the request says',
    why: 'With self-managed opt-outs AWS neither answers HELP and STOP nor stops messages after STOP: the sender has to.',
    severity: 'error',
    area: 'keywords',
    weight: 20,
    sources: [guide('opt-out-list-self-managed', 'self-managed opt-outs'), optOutLists],
  },
  'live-opt-out-list': {
    title: 'The live number uses another opt-out list',
    why: 'People who opted out stand in one list; a number with another list goes on sending to them.',
    severity: 'warning',
    area: 'keywords',
    weight: 10,
    sources: [guide('phone-numbers-opt-out-list', 'the opt-out list of a number'), optOutLists],
  },
  'live-opt-out-list-unknown': {
    title: 'The account has no opt-out list of the name that the live number uses',
    why: 'Nobody can see or keep a list that is not there.',
    severity: 'error',
    area: 'keywords',
    weight: 10,
    sources: [optOutLists],
  },
  'live-keyword-missing': {
    title: 'The live number does not know a keyword',
    why: 'Recipients who send it get no answer, or are not opted in or out as the request promises.',
    severity: 'error',
    area: 'keywords',
    weight: 20,
    sources: [keywords, required],
  },
  'live-keyword-unlisted': {
    title: 'The live number lists no reply of its own for opt-out words that AWS always takes',
    why: 'AWS opts out by these words all the same; which reply recipients get then cannot be seen.',
    severity: 'info',
    area: 'keywords',
    weight: 0,
    sources: [required],
  },
  'live-keyword-action': {
    title: 'A keyword of the live number does something else',
    why: 'The action of a keyword, not its text, opts recipients in and out.',
    severity: 'error',
    area: 'keywords',
    weight: 20,
    sources: [api('PutKeyword'), keywords],
  },
  'live-keyword-text': {
    title: 'A keyword of the live number is answered with another text',
    why: 'The texts were approved as the request has them; carriers audit what the number answers.',
    severity: 'error',
    area: 'keywords',
    weight: 10,
    sources: [keywords],
  },
  'live-keyword-extra': {
    title: 'The live number knows a keyword that the request does not name',
    why: 'It is no fault, but the request does not tell the whole of the number.',
    severity: 'info',
    area: 'keywords',
    weight: 0,
    sources: [keywords],
  },
  'live-spend-maximum': {
    title: 'The spend limit of the account is below the one that is asked for',
    why: 'AWS has not granted the limit, and stops sending when it is reached.',
    severity: 'error',
    area: 'spend',
    weight: 10,
    sources: spend,
  },
  'live-spend-enforced': {
    title: 'The enforced spend limit is not the one that is asked for',
    why: 'When the enforced limit is reached, AWS stops sending for the month; a higher one guards less than was planned.',
    severity: 'error',
    area: 'spend',
    weight: 10,
    sources: spend,
  },
} as const satisfies Record<string, Omit<FindingKind, 'id'>>;

/** The id of a kind of difference. */
export type DifferenceId = keyof typeof kinds;

/** Every kind of difference, by its id in the order of comparison. */
export const differenceKinds = withIds<DifferenceId>(kinds);
