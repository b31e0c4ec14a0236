import { describe, expect, test, vi } from 'vitest';
import type { Request } from '@smslint/core';
import { answersFor, desk } from '../testing/drafting.js';
import { composeRequest } from './compose.js';
import type { GivenAnswers } from './flag-source.js';

vi.setConfig({ testTimeout: 60_000 });

const draft = async (given: GivenAnswers): Promise<Request> =>
  composeRequest(await answersFor(given), desk) as unknown as Request;

test('the spend limit is what the month needs by the plan, where that is more than there is', async () => {
  const given = { 'messages-per-month': ['10000'], 'peak-messages': ['100'], price: ['0.01'] };
  expect((await draft(given)).spend).toEqual({
    currentMonthlyUsd: 1,
    requestedMonthlyUsd: 120,
    pricePerMessagePartUsd: 0.01,
  });
  const little = await draft({ 'messages-per-month': ['50'], 'peak-messages': ['10'], price: ['0.01'] });
  expect(little.spend).toEqual({ currentMonthlyUsd: 1, pricePerMessagePartUsd: 0.01 });
  expect((await draft({ provider: ['twilio'] })).spend).toBeUndefined();
});

test('as many numbers are asked for as the burst needs, with the reason; never so many that they look like a way round filters', async () => {
  const burst = (messages: string): GivenAnswers => ({
    'messages-per-month': ['20000'],
    'peak-messages': [messages],
    'peak-minutes': ['30'],
  });
  expect((await draft(burst('1800'))).number).toMatchObject({ count: 1 });
  const two = await draft(burst('1801'));
  expect(two.number.count).toBe(2);
  expect(two.number.justification).toBe(
    'The busiest burst has 1,801 messages in 30 minutes; one number sends 1 message part a second, so 2 numbers are needed to send it in time.',
  );
  expect((await draft(burst('9000'))).number.count).toBe(1);
});

describe('replies', () => {
  test('the fullest that fits one part is taken', async () => {
    const given = { country: ['US'], 'number-type': ['10dlc'] };
    const short = await draft({ ...given, brand: ['Acme'] });
    const long = await draft({ ...given, brand: ['The Greater Metropolitan Area Veterinary Hospital'] });
    for (const { help, optIn, stop } of [short, long]) {
      for (const text of [help?.response, optIn?.confirmation, stop?.response])
        expect(text?.length).toBeLessThanOrEqual(160);
    }
    expect(short.help?.response).toContain('call +12065550142');
    expect(long.help?.response).not.toContain('call');
  });

  test('a Canadian short code answers in both languages; a sender ID not at all', async () => {
    const canadian = await draft({ country: ['CA'], 'number-type': ['short-code'] });
    expect(canadian.help?.keywords).toEqual(['HELP', 'INFO', 'AIDE']);
    const named = await draft({ country: ['CH'], 'number-type': ['sender-id'] });
    expect([named.help, named.stop, named.optIn?.confirmation]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(named)).not.toMatch(/STOP|HELP/);
  });
});

test('each way to opt in is told, and the words of consent are quoted whole', async () => {
  const request = await draft({ country: ['US'], 'number-type': ['10dlc'], 'opt-in': ['keyword,web-form,paper'] });
  expect(request.optIn?.methods).toEqual(['keyword', 'web-form', 'paper']);
  expect(request.optIn?.workflow).toContain(request.optIn?.callToAction ?? '-');
  expect(request.optIn?.workflow).toMatch(/Text VISITS .* a form asks .* fill in a card/);
});

test('texts say what their author said', async () => {
  const request = await draft({
    recipients: ['anglers with a season ticket'],
    content: ['when the lake is closed'],
    reason: ['nobody drives there in vain'],
    'most-a-month': ['2'],
    keyword: ['trout'],
  });
  expect(request.useCase.description).toBe(
    'Examplia Bikes texts anglers with a season ticket: when the lake is closed, so that nobody drives there in vain.',
  );
  expect(request.optIn?.confirmation).toContain('up to 2 msgs/month');
  expect(request.optIn?.keyword).toBe('TROUT');
});

test('a request has a name of its brand, countries and program', async () => {
  expect((await draft({ brand: ['Müller & Söhne'], country: ['DE,AT'] })).id).toBe('muller-sohne-de-at-appointments');
  expect((await draft({ brand: ['北京'], country: ['CA'] })).id).toBe('request-ca-appointments');
});
