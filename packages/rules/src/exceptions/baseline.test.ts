import { describe, expect, test } from 'vitest';
import { acceptIn, loudIn, pruneIn, runUnder, setAsideIn } from '../testing/baselines.js';
import { fileWith, linesFile, yamlFile, type Patch } from '../testing/requests.js';
import { yamlRequest } from '../testing/yaml-request.js';
import { byPlaceOfAccepted } from './accepted-finding.js';

/** A HELP reply without a contact: one error, help-missing-contact. */
const noContact: Patch = { help: { response: 'Harbourlight Ferries: ask at the desk for help.' } };

/** What a first run over a file accepts. */
async function acceptedIn(...files: ReturnType<typeof fileWith>[]) {
  return acceptIn(await runUnder([], files));
}

describe('accepted findings', () => {
  test('are kept by rule, request, place and text', async () => {
    const [named, nameless] = [fileWith({ ...noContact, id: 'a' }), fileWith({ ...noContact, id: null }, 'b.sms.json')];
    const place = { rule: 'help-missing-contact', document: 0, pointer: '/help/response' };
    const text = 'of "Harbourlight Ferries: ask at the desk for help."';
    expect(await acceptedIn(named, nameless)).toEqual([
      { ...place, file: 'b.sms.json', text },
      { ...place, request: 'a', file: 'test.sms.json', text },
    ]);
  });

  test('are out of findings, score and verdict, and keep their reason and origin', async () => {
    const accepted = acceptIn(await runUnder([], [fileWith(noContact)]), { reason: 'Until spring.' });
    const { judged } = await runUnder(accepted, [fileWith(noContact)]);
    expect(judged[0]?.requests[0]).toMatchObject({ score: 100, verdict: 'pass' });
    expect(judged[0]?.suppressed.map(({ suppression }) => suppression)).toEqual([
      { kind: 'baseline', origin: 'baseline.json:4', reason: 'Until spring.' },
    ]);
  });

  test('are errors and warnings, or of chosen rules, never what is firm', async () => {
    const files = [
      linesFile([
        { ...noContact, id: 'a', provider: 'other' },
        { id: 'a', ticket: 7 },
      ]),
    ];
    const run = await runUnder([], files, { ruling: {} });
    const all = acceptIn(run, { accepts: () => true }).map(({ rule }) => rule);
    expect(all).toContain('help-missing-contact');
    expect(all).toContain('schema-unknown-key');
    expect(all).not.toContain('request-id-duplicate');
    const chosen = acceptIn(run, { accepts: ({ ruleId }) => ruleId === 'schema-unknown-key' });
    expect(chosen.map(({ rule, pointer }) => [rule, pointer])).toEqual([['schema-unknown-key', '/ticket']]);
  });

  test('of a request that could not be read are none', async () => {
    expect(await acceptedIn(yamlFile(yamlRequest({ number: 'number: { type: phone }' })))).toEqual([]);
    expect(await acceptedIn(yamlFile('a: ['))).toEqual([]);
  });

  test('stand in order, whatever the order of the files', async () => {
    const files = ['c', 'a', 'b'].map((name) =>
      fileWith({ ...noContact, id: name, samples: null }, `${name}.sms.json`),
    );
    const accepted = await acceptedIn(...files);
    expect(await acceptedIn(...files.reverse())).toEqual(accepted);
    expect([...accepted].sort(byPlaceOfAccepted)).toEqual(accepted);
  });
});

describe('the request of an entry', () => {
  test('is known by its id in another file, and at another place in it', async () => {
    const accepted = await acceptedIn(fileWith({ ...noContact, id: 'a' }));
    const moved = linesFile([{ id: 'new' }, { ...noContact, id: 'a' }], 'moved.sms.jsonl');
    const run = await runUnder(accepted, [moved]);
    expect([loudIn(run), run.stale]).toEqual([[], []]);
    expect(acceptIn(run)).toMatchObject([{ file: 'moved.sms.jsonl', document: 1, request: 'a' }]);
  });

  test('is no other one with the same fault', async () => {
    const accepted = await acceptedIn(fileWith({ ...noContact, id: 'a' }));
    const run = await runUnder(accepted, [fileWith({ ...noContact, id: 'b' })]);
    expect(loudIn(run).map(({ ruleId }) => ruleId)).toEqual(['help-missing-contact']);
    expect(run.stale).toMatchObject([{ request: 'a', why: 'request-gone' }]);
  });

  test('without an id is known by its file and its place there', async () => {
    const accepted = await acceptedIn(fileWith({ ...noContact, id: null }));
    expect(loudIn(await runUnder(accepted, [fileWith({ ...noContact, id: null }, 'other.sms.json')]))).toHaveLength(1);
    const second = linesFile([{ id: null }, { ...noContact, id: null }], 'test.sms.json');
    expect(loudIn(await runUnder(accepted, [second])).map(({ ruleId }) => ruleId)).toContain('help-missing-contact');
  });

  test('that gets an id keeps its entries', async () => {
    const accepted = await acceptedIn(fileWith({ ...noContact, id: null }));
    const run = await runUnder(accepted, [fileWith({ ...noContact, id: 'a' })]);
    expect([loudIn(run), run.stale]).toEqual([[], []]);
    expect(acceptIn(run)).toMatchObject([{ request: 'a', file: 'test.sms.json' }]);
  });

  test('with a blank id has none', async () => {
    expect(await acceptedIn(fileWith({ ...noContact, id: ' ' }))).not.toContainEqual(
      expect.objectContaining({ request: ' ' }),
    );
  });
});

describe('a fixed and a new violation', () => {
  test('never cancel out', async () => {
    const accepted = await acceptedIn(fileWith(noContact));
    const other = { help: { response: 'Harbourlight Ferries: see the timetable.' } };
    const run = await runUnder(accepted, [fileWith(other)]);
    expect(loudIn(run).map(({ ruleId }) => ruleId)).toEqual(['help-missing-contact']);
    expect(run.stale.map(({ why }) => why)).toEqual(['text-edited']);
  });

  test('are accepted anew in the place of the old, without its reason', async () => {
    const accepted = acceptIn(await runUnder([], [fileWith(noContact)]), { reason: 'Old.' });
    const edited = fileWith({ help: { response: 'Harbourlight Ferries: see the timetable.' } });
    const again = acceptIn(await runUnder(accepted, [edited]), { reason: 'New.' });
    expect(again.map(({ text, reason }) => [text, reason])).toEqual([
      ['of "Harbourlight Ferries: see the timetable."', 'New.'],
    ]);
    expect((await runUnder(again, [edited])).stale).toEqual([]);
  });
});

describe('requests of one id', () => {
  test('share their entries, and accepting is steady', async () => {
    const files = [
      fileWith({ ...noContact, id: 'a' }, 'one.sms.json'),
      fileWith({ ...noContact, id: 'a' }, 'two.sms.json'),
    ];
    const accepted = await acceptedIn(...files);
    const mine = accepted.filter(({ rule }) => rule === 'help-missing-contact');
    expect(mine.map(({ file }) => file)).toEqual(['one.sms.json']);
    const run = await runUnder(accepted, files);
    expect(setAsideIn(run).filter((one) => one.includes('help-missing-contact'))).toHaveLength(2);
    expect(acceptIn(run)).toEqual(accepted);
  });
});

test('what the run did not see stays, also where it prunes', async () => {
  const accepted = await acceptedIn(fileWith({ ...noContact, id: 'a' }, 'a.sms.json'));
  const run = await runUnder(accepted, [fileWith({ id: 'b' }, 'b.sms.json')]);
  expect(pruneIn(run)).toEqual(accepted);
});
