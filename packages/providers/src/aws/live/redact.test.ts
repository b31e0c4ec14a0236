import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redact.js';

const words = fc.array(
  fc.constantFrom('User:', 'arn:aws:sts::123456789012:assumed-role/a/b', 'is', 'not', '"x"', '\n'),
);
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const secret = fc.string({ unit: letters, minLength: 40, maxLength: 60 });

test('what is known to be secret, or has the form of it, is never left', () => {
  fc.assert(
    fc.property(words, secret, fc.string({ minLength: 4 }), words, (before, long, known, after) => {
      const text = [...before, long, known, `x-amz-security-token: ${long.slice(0, 20)}`, ...after].join(' ');
      const left = redact(text, [known]);
      expect(left).not.toContain(long);
      expect(left).not.toContain(long.slice(0, 20));
      if (!'[hidden]'.includes(known)) expect(left.replaceAll('[hidden]', '')).not.toContain(known);
    }),
  );
});

test('what helps stays', () => {
  const text =
    'User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/jo is not authorized to perform: sms-voice:PutKeyword on resource: arn:aws:sms-voice:us-east-1:123456789012:phone-number/phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9';
  expect(redact(text)).toBe(text);
});
