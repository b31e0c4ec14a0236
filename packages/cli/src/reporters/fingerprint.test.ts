import { assembleReport, book, type Finding } from '@smslint/rules';
import { expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { reporterOptions } from '../reporter-options.js';
import { testIo } from '../testing/io.js';
import { lintTexts } from '../testing/lint-texts.js';
import { findingOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { fingerprintsOf } from './fingerprint.js';

vi.setConfig({ testTimeout: 60_000 });

const settings = { colour: false, links: false, quiet: false, hideSuppressed: false };

/** Lints files and gives the fingerprint of each finding, beside its rule and message. */
async function fingerprints(
  files: Readonly<Record<string, string>>,
  io = testIo('/'),
): Promise<{ finding: Finding; print: string }[]> {
  const results = await lintTexts(files);
  const report = assembleReport(results, book, '1.2.3');
  const options = reporterOptions(results, { failOn: () => 'error' }, settings, io);
  return [...fingerprintsOf(report, options)].map(([finding, print]) => ({ finding, print }));
}

const request = { ...book.goodRequests['long-code'], id: 'one', help: undefined, samples: ['Hi.', 'Hi.', 'Ho!'] };
const text = stringify(request);
const prints = async (...given: Parameters<typeof fingerprints>) =>
  (await fingerprints(...given)).map(({ print }) => print).sort();

test('each finding has its own, also where a rule finds the same thing twice', async () => {
  const found = await fingerprints({ 'a.sms.yaml': text });
  const ofSamples = found.filter(({ finding }) => /^\/samples\/[01]$/.test(finding.pointer));
  expect(ofSamples.length).toBeGreaterThanOrEqual(2);
  expect(new Set(found.map(({ print }) => print)).size).toBe(found.length);
  for (const { print } of found) expect(print).toMatch(/^[0-9a-f]{32}$/);
});

test('they stay when lines move, and when the file of a request that has a name does', async () => {
  const before = await prints({ 'a.sms.yaml': text });
  expect(before.length).toBeGreaterThan(3);
  expect(await prints({ 'a.sms.yaml': text })).toEqual(before);
  const moved = `# A comment\n\n${text.replace('messageType', '# one more\nmessageType')}`;
  expect(await prints({ 'b/other.sms.yaml': moved })).toEqual(before);
  expect(
    await prints({ 'a.sms.yaml': `${stringify({ ...book.goodRequests['toll-free'], id: 'two' })}---\n${text}` }),
  ).toEqual(expect.arrayContaining(before));
});

test('they stay when an element is put before others of its list', async () => {
  const of = async (samples: string[]) =>
    (await fingerprints({ 'a.sms.yaml': stringify({ ...request, samples }) }))
      .filter(({ finding }) => finding.pointer.startsWith('/samples/'))
      .map(({ print }) => print);
  const links = ['See bit.ly/3abc now.', 'Read bit.ly/4def.'];
  const before = await of(links);
  expect(before.length).toBeGreaterThanOrEqual(2);
  expect(await of(['Come at two.', ...links])).toEqual(expect.arrayContaining(before));
});

test('another text is another finding', async () => {
  const of = async (response: string) =>
    (await fingerprints({ 'a.sms.yaml': stringify({ ...request, help: { response } }) })).find(
      ({ finding }) => finding.ruleId === 'help-missing-contact',
    )?.print;
  const first = await of('Ask at the pier.');
  expect(first).toBeDefined();
  expect(await of('Ask at the pier.')).toBe(first);
  expect(await of('Ask at the office.')).not.toBe(first);
});

test('requests without a name of their own are told apart by file and place', async () => {
  const nameless = stringify({ ...request, id: undefined });
  const [a, b] = [await prints({ 'a.sms.yaml': nameless }), await prints({ 'b.sms.yaml': nameless })];
  expect(a.filter((print) => b.includes(print))).toEqual([]);
  const two = await prints({ 'a.sms.yaml': `${nameless}---\n${nameless}` });
  expect(new Set(two).size).toBe(two.length);
  expect(two).toEqual(expect.arrayContaining(a));

  const copies = await prints({ 'a.sms.yaml': text, 'b.sms.yaml': text });
  expect(new Set(copies).size).toBe(copies.length);
});

test('files are known by their path from the root of the repository', async () => {
  const nameless = stringify({ ...request, id: undefined });
  const fromRoot = await prints({ 'sub/a.sms.yaml': nameless }, testIo('/r', { env: { GITHUB_WORKSPACE: '/r' } }));
  const fromSub = await prints({ 'a.sms.yaml': nameless }, testIo('/r/sub', { env: { GITHUB_WORKSPACE: '/r' } }));
  expect(fromSub).toEqual(fromRoot);
});

test('the findings of a file that cannot be read have theirs, which stay as well', async () => {
  const broken = 'id: one\nbrand: { name: A, name: B }\nnumber: 3\nsamples: [\n';
  const before = await prints({ 'a.sms.yaml': broken });
  expect(before.length).toBeGreaterThan(0);
  expect(new Set(before).size).toBe(before.length);
  expect(await prints({ 'a.sms.yaml': `# more\n${broken}` })).toEqual(before);
});

test('what is set aside keeps its fingerprint', () => {
  const open = findingOf();
  const setAside = { ...open, suppression: { kind: 'comment', line: 1, reason: 'x' } as const };
  const [before] = fingerprintsOf(reportOf([requestOf()], [open]), optionsOf()).values();
  expect([...fingerprintsOf(reportOf([requestOf()], [], [setAside]), optionsOf()).values()]).toEqual([before]);
});
