import { expect, test } from 'vitest';
import { answersFor, desk } from '../testing/drafting.js';
import { checksOf } from './checks.js';
import { composeRequest } from './compose.js';

test('what its author said needs no check; an example, a guess and a draft do', { timeout: 60_000 }, async () => {
  const request = composeRequest(await answersFor({}), desk);
  const checks = checksOf(
    request,
    new Map([
      ['brand', 'given'],
      ['website', 'example'],
      ['privacy-url', 'page'],
      ['provider', 'usual'],
      ['city', 'example'],
      ['street', 'given'],
      ['peak-minutes', 'example'],
      ['sender-id', 'example'],
    ]),
  );
  expect(checks.has('/brand/name')).toBe(false);
  expect(checks.has('/provider')).toBe(false);
  // The request is for a long code, which has no sender ID.
  expect(checks.has('/number/senderId')).toBe(false);
  expect(Object.fromEntries(checks)).toMatchObject({
    '/brand/website': 'example',
    '/brand/privacyPolicyUrl': 'page',
    '/brand/address': 'example',
    '/traffic/peak': 'example',
    '/useCase/description': 'draft',
    '/optIn/workflow': 'draft',
    '/samples': 'draft',
  });
});
