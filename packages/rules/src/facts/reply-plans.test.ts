import { describe, expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { requestWith } from '../testing/requests.js';
import { asksForReply, placesThatCountOnReplies, sendsStopTo36 } from './reply-plans.js';

test.each([
  ['Reply STOP to end.', true],
  ['Text HELP for help', true],
  ['reply with the word stop', true],
  ['STOP to end', true],
  ['STOP=end', true],
  ['Répondez STOP', true],
  ['Responda BAJA', true],
  ['STOP to 36111', false],
  ['Text STOP to +44 7911 123456', false],
  ['Envoyez STOP au 36XXX', false],
  ['Unsubscribe: kestrelgym.ca/stop', false],
  ['The bus stops here; write to us.', false],
  ['Answer the door, please', false],
])('a reply is asked for: %s, %s', (text, expected) => expect(asksForReply(text)).toBe(expected));

test.each([
  ['STOP au 36105', true],
  ['Pour arrêter : STOP SMS au 38111.', true],
  ['STOP to 36XXX', true],
  ['Répondez STOP', false],
  ['STOP au 3610', false],
  ['STOP au 361055', false],
  ['STOP to 60777', false],
])('STOP goes to a French short number: %s, %s', (text, expected) => expect(sendsStopTo36(text)).toBe(expected));

describe('the places that count on replies', () => {
  const quiet = {
    help: null,
    stop: null,
    optIn: { callToAction: 'Text me.', confirmation: null },
    samples: ['Hello.'],
  };
  const places = (patch: object): string[] => placesThatCountOnReplies(requestWith({ ...quiet, ...patch }));

  test('are none where nothing asks for any', () => expect(places({})).toEqual([]));

  test('are two-way use, replies and texts', () => {
    expect(places({ number: { twoWay: true } })).toEqual(['/number/twoWay']);
    expect(places({ help: { response: 'Call us.' }, stop: { response: 'Bye.' } })).toEqual([
      '/help/response',
      '/stop/response',
    ]);
    expect(places({ samples: ['Hello.', 'Reply STOP.'] })).toEqual(['/samples/1']);
    expect(places({ optIn: { callToAction: 'Reply STOP to end.', confirmation: null } })).toEqual([
      '/optIn/callToAction',
    ]);
  });

  test('leave out a STOP reply that comes from a number of its own', () => {
    expect(places({ stop: { response: 'Au revoir.' }, samples: ['STOP au 36105'] })).toEqual([]);
  });
});

test.each(['Reply ', 'STOP to ', 'STOP ', 'reply the the ', '3 '])(
  'a long text of %j takes time as it is long',
  (piece) => {
    const all = (text: string): unknown => [asksForReply(text), sendsStopTo36(text)];
    expect(slowdownByTenfold(all, (length) => piece.repeat(length / piece.length), 2_000)).toBeLessThan(notLinear);
  },
);
