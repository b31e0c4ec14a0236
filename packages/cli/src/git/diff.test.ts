import { expect, test } from 'vitest';
import { parseRawDiff } from './diff.js';

const zeros = '0'.repeat(40);
const blob = 'a'.repeat(40);

test('a diff is read field by field, whatever the names hold', () => {
  const output = [
    `:100644 100644 ${zeros} ${blob} M`,
    'a\n:100644 b".sms.yaml',
    `:100644 100755 ${zeros} ${blob} R086`,
    'old.sms.yaml',
    'new\tname.sms.yaml',
    `:000000 100644 ${zeros} ${blob} C100`,
    'x.sms.yaml',
    'y.sms.yaml',
    `:100644 000000 ${blob} ${zeros} D`,
    '-gone.sms.yaml',
    '',
  ].join('\0');
  expect(parseRawDiff(output)).toEqual([
    { status: 'M', path: 'a\n:100644 b".sms.yaml', mode: '100644', blob },
    { status: 'R', path: 'new\tname.sms.yaml', oldPath: 'old.sms.yaml', mode: '100755', blob },
    { status: 'C', path: 'y.sms.yaml', mode: '100644', blob },
    { status: 'D', path: '-gone.sms.yaml', mode: '000000', blob: zeros },
  ]);
});

test('no output is no change', () => {
  expect(parseRawDiff('')).toEqual([]);
});
