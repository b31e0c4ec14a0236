import { UsageError } from '../usage-error.js';
import type { NumberAnswers, TrafficAnswers } from './answers.js';
import type { Desk } from './desk.js';
import { readCount, readPrice } from './read-answer.js';
import type { Source } from './source.js';

/** What takes longer is no burst. */
const minutesOfMonth = 43_200;

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
  const messages = await source.say({
    flag: 'peak-messages',
    message: 'How many messages has the busiest burst?',
    standIn: { value: Math.max(1, Math.round(usual.messages * share)), origin: 'example' },
    read: (text) => {
      const count = readCount('The number of messages in the burst')(text);
      if (count <= messagesPerMonth) return count;
      throw new UsageError(
        `The busiest burst has ${count} messages, but the busiest month only ${messagesPerMonth}.`,
        'Correct one of the two.',
      );
    },
    write: String,
  });
  const withinMinutes = await source.say({
    flag: 'peak-minutes',
    message: 'Within how many minutes are they sent?',
    standIn: { value: usual.withinMinutes, origin: 'example' },
    read: (text) => Math.min(readCount('The time of the burst')(text), minutesOfMonth),
    write: String,
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
  return { messagesPerMonth, peak: { messages, withinMinutes }, pricePerMessagePartUsd };
}
