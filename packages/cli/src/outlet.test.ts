import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { outletTo } from './outlet.js';

test('a full stream is waited for', async () => {
  const stream = new PassThrough({ highWaterMark: 10 });
  const outlet = outletTo(stream);
  await outlet.write('12345');
  let isWritten = false;
  const written = outlet.write('1234567890').then(() => (isWritten = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isWritten).toBe(false);
  expect(String(stream.read())).toBe('123451234567890');
  await written;
  expect(isWritten).toBe(true);
});

test('where nobody reads any more, nothing is waited for', async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  const outlet = outletTo(stream);
  const written = outlet.write('12345');
  expect(outlet.isRead()).toBe(true);
  stream.destroy(Object.assign(new Error('closed'), { code: 'EPIPE' }));
  await written;
  expect(outlet.isRead()).toBe(false);
  await outlet.write('more');
});

test('what is no stream takes all at once', async () => {
  let text = '';
  const outlet = outletTo({ write: (more) => (text += more) });
  await outlet.write('a');
  await outlet.write('');
  expect([text, outlet.isRead()]).toEqual(['a', true]);
});
