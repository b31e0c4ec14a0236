import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { findingsIn } from '../testing/drafting.js';
import { fakeTerminal, keys, type FakeTerminal, type Reply } from '../testing/fake-terminal.js';
import { makeFolder } from '../testing/folder.js';

const { enter, up, down, tab, space, interrupt } = keys;

/** The replies of somebody who asks for a long code in Canada, by question. */
const walk: readonly Reply[] = [
  ['Who provides the number?', enter],
  ['In which countries', 'cana', tab, enter],
  ['What kind of number?', enter],
  ['Which AWS Region', enter],
  ['What kind of messages?', enter],
  ['What are they for?', enter],
  ['What name do recipients', 'Harbour Dental', enter],
  ['What is your website?', 'harbourdental.ca', enter],
  ['What address do people write to', 'desk@harbourdental.ca', enter],
  ['What phone number', '(902) 555-0148', enter],
  ['Who gets the messages?', enter],
  ['What do the messages say?', enter],
  ['To what end?', enter],
  ['How many does one person get', enter],
  ['How do people agree', enter],
  ['Where is the form?', enter],
  ['Which keyword', enter],
  ['How many messages a month', '3,000', enter],
  ['How many messages has the busiest burst?', '200', enter],
  ['Within how many minutes', '60', enter],
  ['What does a message part cost', '0.00581', enter],
  ['Where shall the request go?', enter],
  ['What else shall be written?', enter],
  ['Write it?', enter],
];

async function init(
  folder: string,
  replies: readonly Reply[],
  ...argv: string[]
): Promise<FakeTerminal & { code: number }> {
  const io = fakeTerminal(folder, replies);
  return { ...io, code: await run(['init', ...argv], io) };
}

/** The walk with other replies to some questions. */
function walkWith(...others: readonly Reply[]): Reply[] {
  return walk.map((reply) => others.find(([question]) => reply[0].startsWith(question)) ?? reply);
}

describe('smslint init in a terminal', { timeout: 60_000 }, () => {
  test('asks, shows, and writes a request that passes', async () => {
    const folder = makeFolder();
    const { code, out, err } = await init(folder, walk);
    expect([code, err()]).toEqual([0, '']);
    expect(readdirSync(folder)).toEqual(['requests', 'smslint.config.yaml']);
    const path = 'requests/harbour-dental-ca-appointments.sms.yaml';
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain('  supportPhone: "+19025550148"\n');
    expect(text).toContain('  website: https://harbourdental.ca\n');
    expect(text).not.toContain('Examplia');
    expect(text).toMatch(/\n {2}# check: a draft\. .*\n {2}description: >-\n {4}Harbour Dental texts /);
    expect(await findingsIn(text)).toEqual([]);
    expect(out()).toContain(`Written: ${path}, smslint.config.yaml\n`);
    expect(out()).not.toContain('Replace these');
    expect(out()).toMatch(/\nNext:\n {2}see what a reviewer would object to +smslint lint requests\//);
  });

  test('shows nothing of the files that are there that steers a terminal', async () => {
    const hostile = '\u001B[41mred\u001B]0;owned\u0007\u202E\u009B31m';
    const folder = makeFolder({
      '.gitlab-ci.yml': `a: ${hostile}\n`,
      '.gitignore': `${hostile}\n`,
      '.pre-commit-config.yaml': `repos:\n  - repo: ${hostile}\n`,
      'package.json': JSON.stringify({ name: hostile, scripts: { [hostile]: hostile } }),
    });
    const shown = walkWith(['Write it?', down, enter]);
    const { code, out, raw } = await init(folder, [...shown, ['Write it?', enter]]);
    expect(code).toBe(0);
    expect(out()).toContain('added to  package.json');
    expect(raw()).not.toMatch(/\u001B\[41m|\u001B\]|[\u0007\u009B\u202E]/);
  });

  test('asks nothing that a flag has said', async () => {
    const folder = makeFolder();
    const said = walk.filter(([question]) => !/^(?:Who provides|In which|What name)/.test(question));
    const { code, out } = await init(folder, said, '--provider', 'aws', '--country', 'CA', '--brand', 'Harbour Dental');
    expect(code).toBe(0);
    expect(out()).not.toContain('In which countries');
    expect(existsSync(join(folder, 'requests/harbour-dental-ca-appointments.sms.yaml'))).toBe(true);
  });

  test('tells a slip of a flag before the first question', async () => {
    const { code, out, err } = await init(makeFolder(), [], '--price', 'cheap');
    expect([code, out()]).toEqual([2, '']);
    expect(err()).toMatch(/^smslint: The price of a message part is "cheap"; expected USD\./);
  });

  test('says what does not go together, and asks again', async () => {
    const folder = makeFolder();
    const refused: Reply[] = [
      ['Who provides the number?', enter],
      ['In which countries', 'cana', tab, enter],
      ['What kind of number?', down, down, down, enter],
    ];
    const { code, out } = await init(folder, [
      ...refused,
      ...walkWith(['In which countries', enter], ['What kind of number?', up, up, up, enter]),
    ]);
    expect(code).toBe(0);
    expect(out()).toContain('Sender ID: not there');
    expect(out().replaceAll(/\s+/g, ' ')).toContain(
      'Recipients in Canada cannot be reached from a sender ID. Ask for a long code',
    );
  });

  test('says at once what is wrong with an answer', async () => {
    const folder = makeFolder();
    const wrong = walkWith(
      ['What is your website?', 'harbour', enter],
      ['How many messages has the busiest burst?', '3001', enter],
    );
    const after = (question: string): number => wrong.findIndex(([asked]) => asked.startsWith(question)) + 1;
    const replies = [...wrong];
    replies.splice(after('How many messages has'), 0, [
      'only 3000',
      ...Array.from('3001', () => '\u007F'),
      '20',
      enter,
    ]);
    replies.splice(after('What is your website?'), 0, ['expected a web address', 'dental.ca', enter]);
    const { code, out } = await init(folder, replies);
    expect(code).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'requests'));
    const text = readFileSync(join(folder, 'requests', name), 'utf8');
    expect(text).toContain('https://harbourdental.ca');
    expect(text).toContain('    messages: 20\n');
    expect(out()).toContain('Correct one of the two.');
  });

  test.each(['Who provides', 'In which countries', 'What name', 'How do people agree', 'Write it?'])(
    'is stopped by an interrupt at "%s", and nothing is written',
    async (question) => {
      const folder = makeFolder({ 'package.json': '{}' });
      const at = walk.findIndex(([asked]) => asked.startsWith(question));
      const { code, err } = await init(folder, [...walk.slice(0, at), [question, interrupt]]);
      expect(code).toBe(130);
      expect(err()).toBe('smslint: stopped; nothing was written.\n');
      expect(readdirSync(folder)).toEqual(['package.json']);
    },
  );

  test('shows the files first, and takes a no', async () => {
    const folder = makeFolder();
    const { code, out } = await init(folder, [
      ...walk.slice(0, -1),
      ['Write it?', down, enter],
      ['failOn: error', down, down, enter],
    ]);
    expect(code).toBe(130);
    expect(out()).toContain('--- smslint.config.yaml');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('replaces nothing without a yes', async () => {
    const path = 'requests/harbour-dental-ca-appointments.sms.yaml';
    const folder = makeFolder({ [path]: 'mine: true\n' });
    const no = await init(folder, [
      ...walk.slice(0, -2),
      ['is there already. Replace it?', enter],
      ['Where shall the request go?', ...Array.from(path, () => '\u007F'), 'other.sms.yaml', enter],
      ...walk.slice(-2),
    ]);
    expect([no.code, no.err()]).toEqual([0, '']);
    expect(readFileSync(join(folder, path), 'utf8')).toBe('mine: true\n');
    expect(existsSync(join(folder, 'other.sms.yaml'))).toBe(true);

    const yes = await init(folder, [
      ...walk.slice(0, -2),
      ['is there already. Replace it?', up, enter],
      ...walk.slice(-2),
    ]);
    expect([yes.code, yes.err()]).toEqual([0, '']);
    expect(readFileSync(join(folder, path), 'utf8')).toContain('name: Harbour Dental');
  });

  test('suggests what the repository works with already', async () => {
    const folder = makeFolder({
      '.git/HEAD': 'ref: refs/heads/main\n',
      'package.json': '{\n  "name": "clinic"\n}\n',
      '.pre-commit-config.yaml': '# ours\nrepos: []\n',
      '.gitignore': 'node_modules/\n',
    });
    const { code, out } = await init(folder, walk);
    expect(code).toBe(0);
    expect(out()).toContain('added to  .pre-commit-config.yaml');
    expect(readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8')).toMatch(
      /^# ours\nrepos:\n {2}- repo: .*smslint\n/,
    );
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('node_modules/\n.smslintcache\n');
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(
      '{\n  "name": "clinic",\n  "scripts": {\n    "lint:sms": "smslint lint"\n  }\n}\n',
    );
  });

  test('leaves out what is not wanted', async () => {
    const folder = makeFolder();
    const { code } = await init(folder, walkWith(['What else shall be written?', space, enter]));
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['requests']);
  });

  test('asks what becomes of a request to which a reviewer would object', async () => {
    const folder = makeFolder();
    const gambling = walkWith(['What name do recipients', 'Royal Casino', enter]);
    const { code, out } = await init(folder, [
      ...gambling.slice(0, -3),
      ['Write it all the same', enter],
      ...gambling.slice(-3),
    ]);
    expect(code).toBe(0);
    expect(out()).toContain('A reviewer would object to this request:');
    expect(out()).toContain('smslint lint will object:');
  });
});
