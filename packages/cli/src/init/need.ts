import { readRequests, type Request } from '@smslint/core';
import { createPlanner } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { DraftedRequest } from './compose.js';
import type { Desk } from './desk.js';
import { fill } from './fill.js';
import { present } from './present.js';

/** Number types of which more carry more; elsewhere the campaign or the sender has a rate of its own. */
const addUp: readonly Request['number']['type'][] = ['long-code', 'toll-free'];

/** A request with as many numbers and the spend limit that its traffic needs, by the plan of the book. */
export function withNeeds(request: DraftedRequest, desk: Desk): DraftedRequest {
  return withLimit(withNumbers(request, desk), desk);
}

function withNumbers(request: DraftedRequest, desk: Desk): DraftedRequest {
  const { read, plan } = planFor(request, desk);
  const count = plan?.numbers.needed ?? 1;
  // More of them would look like a way round filters; the book then advises another type.
  const isTooMany = count > desk.book.data.planning.mostNumbersForOneText;
  if (read === undefined || count < 2 || isTooMany || !addUp.includes(read.number.type)) return request;
  const { messages = 0, withinMinutes = 0 } = read.traffic?.peak ?? {};
  const justification = fill(desk.drafts.texts.justification, {
    burst: `${counted(messages, 'message')} in ${counted(withinMinutes, 'minute')}`,
    rate: `${counted(plan.throughput.partsPerSecondAndNumber ?? 1, 'message part')} a second`,
    count: String(count),
  });
  return { ...request, number: present({ ...(request.number as DraftedRequest), count, justification }) };
}

function withLimit(request: DraftedRequest, desk: Desk): DraftedRequest {
  const { plan } = planFor(request, desk);
  const spend = request.spend as DraftedRequest | undefined;
  if (spend === undefined || plan === undefined || plan.limit.adviceUsd === null || plan.limit.enough !== false) {
    return request;
  }
  const { pricePerMessagePartUsd, ...limits } = spend;
  return { ...request, spend: { ...limits, requestedMonthlyUsd: plan.limit.adviceUsd, pricePerMessagePartUsd } };
}

function planFor(request: DraftedRequest, { book }: Desk) {
  const [document] = readRequests('draft.sms.json', JSON.stringify(request), 'json').documents;
  const read = document?.request;
  return read === undefined ? {} : { read, plan: createPlanner(book)(read).plan };
}
