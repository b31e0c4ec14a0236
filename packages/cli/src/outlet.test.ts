import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
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
  const read = text(stream);
  await written;
  expect(isWritten).toBe(true);
  stream.end();
  expect(await read).toBe('123451234567890');
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
  let written = '';
  const outlet = outletTo({ write: (more) => (written += more) });
  await outlet.write('a');
  await outlet.write('');
  expect([written, outlet.isRead()]).toEqual(['a', true]);
});
