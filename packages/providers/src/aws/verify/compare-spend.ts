import type { Request } from '@smslint/core';
import { difference, type Difference } from './difference.js';
import type { SpendLimit } from '../answers/shapes.js';

/** Compares the limits of an account for text messages with the one that its request asks for, in USD a month. */
export function compareSpend({ spend }: Request, limits: readonly SpendLimit[]): Difference[] {
  const asked = spend?.requestedMonthlyUsd;
  const limit = limits.find(({ Name }) => Name === 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT');
  if (asked === undefined || !limit) return [];
  // Limits are whole dollars.
  const requested = Math.ceil(asked);
  const { MaxLimit, EnforcedLimit, Overridden } = limit;
  const pointer = '/spend/requestedMonthlyUsd';
  if (requested > MaxLimit) {
    return [
      difference('live-spend-maximum', {
        pointer,
        message: `The account may spend at most ${MaxLimit} USD a month on text messages; the request asks for ${asked} USD.`,
        fix: 'Ask AWS for a higher limit, or correct spend.requestedMonthlyUsd.',
        requested: asked,
        live: MaxLimit,
      }),
    ];
  }
  // Where nothing is overridden, all that the account may spend can be spent.
  const enforced = Overridden ? EnforcedLimit : MaxLimit;
  if (enforced === requested) return [];
  return [
    difference('live-spend-enforced', {
      severity: enforced < requested ? 'error' : 'info',
      pointer,
      message: `The account enforces a limit of ${enforced} USD a month on text messages; the request asks for ${asked} USD.`,
      fix: `Set it with aws pinpoint-sms-voice-v2 set-text-message-spend-limit-override --monthly-limit ${requested}, or correct spend.requestedMonthlyUsd.`,
      requested: asked,
      live: enforced,
    }),
  ];
}
