import { UsageError } from '../usage-error.js';
import type { NumberAnswers, TrafficAnswers } from './answers.js';
import type { Desk } from './desk.js';
import { readCount, readPeak, readPrice } from './read-answer.js';
import type { Source } from './source.js';

/** Asks how much is sent, and what it costs. */
export async function askTraffic(
  source: Source,
  { drafts }: Desk,
  { numberType, provider }: NumberAnswers,
): Promise<TrafficAnswers> {
  const { messagesPerMonth: month, peak: usual } = drafts.example.traffic[numberType];
  const messagesPerMonth = await source.say({
    flag: 'messages-per-month',
    message: 'How many messages a month, in the busiest month?',
    standIn: { value: month, origin: 'example' },
    read: readCount('The number of messages a month'),
    write: String,
  });
  const share = Math.min(1, messagesPerMonth / month);
  const peak = await source.say({
    flag: 'peak',
    message: 'The busiest burst, as MESSAGES/MINUTES?',
    standIn: { value: { ...usual, messages: Math.max(1, Math.round(usual.messages * share)) }, origin: 'example' },
    read: (text) => {
      const burst = readPeak(text);
      if (burst.messages <= messagesPerMonth || burst.withinMinutes > 43_200) return burst;
      throw new UsageError(
        `The busiest burst has ${burst.messages} messages, the busiest month only ${messagesPerMonth}.`,
        'Correct one of the two.',
      );
    },
    write: ({ messages, withinMinutes }) => `${messages}/${withinMinutes}`,
  });
  const pricePerMessagePartUsd = await source.say<number | undefined>({
    flag: 'price',
    message: 'What does a message part cost, in USD?',
    standIn:
      provider === 'aws'
        ? { value: drafts.example.pricePerMessagePartUsd, origin: 'example' }
        : { value: undefined, origin: 'usual' },
    read: readPrice,
    write: (price) => (price === undefined ? '' : String(price)),
  });
  return { messagesPerMonth, peak, pricePerMessagePartUsd };
}
