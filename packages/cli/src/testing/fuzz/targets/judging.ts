import { readRequests, type RequestFile } from '@smslint/core';
import { book, createLinter, fixFile, isFirm, type FileResult } from '@smslint/rules';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { hold, type Target } from '../target.js';
import { mutated, mutatedValues, requests, requestText } from '../texts.js';
import { readGiven, values } from './reading.js';

const profiles = [undefined, ...book.profiles.map(({ name }) => name)];

const lint = (file: RequestFile): Promise<FileResult> => createLinter(book)(file);

function expectSound({ file: { text, lines }, requests: results, findings, suppressed }: FileResult): void {
  for (const { ruleId, message, fix, range, marks = [] } of [...findings, ...suppressed]) {
    hold(message !== '' && !/undefined|NaN|\[object/.test(fix ?? ''), () => `${ruleId}: ${message} ${fix ?? ''}`);
    for (const { start, end } of [range, ...marks.map((mark) => mark.range)]) {
      const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)];
      hold(from <= to && to <= text.length, () => `${ruleId} at ${from}-${to} of ${text.length}`);
    }
  }
  for (const { verdict, score, document } of results) {
    const isFailing = findings.some((one) => one.document === document && one.severity === 'error');
    hold(verdict === (isFailing ? 'fail' : 'pass'), () => `${verdict}, and errors: ${String(isFailing)}`);
    hold(Number.isInteger(score) && score >= 0 && score <= (isFailing ? 79 : 100), () => `a score of ${score}`);
  }
}

const brief = ({ requests: results, findings, suppressed }: FileResult): string =>
  JSON.stringify([results, findings, suppressed]);

/** Any request, by any profile: sound findings, the same every time and by both engines. */
export const facts: Target = {
  name: 'facts',
  few: 10,
  inputs: fc
    .tuple(fc.oneof(mutatedValues(values), mutated(requests)), fc.constantFrom(...profiles))
    .map(([text, profile = '']) => ({ 'a.sms.yaml': text, profile })),
  check: async ({ 'a.sms.yaml': text = '', profile = '' }) => {
    const judge = (engine?: 'json-rules-engine'): Promise<FileResult> =>
      createLinter(book, { ...(profile !== '' && { profile }), engine })(readGiven({ 'a.sms.yaml': text }));
    const result = await judge();
    expectSound(result);
    hold(brief(await judge()) === brief(result), () => 'the same request was judged otherwise');
    hold(brief(await judge('json-rules-engine')) === brief(result), () => 'the engines differ');
  },
};

const comment = fc
  .record({
    at: fc.nat(999),
    kind: fc.constantFrom('ignore', 'ignore-file', 'ignore-next', 'Ignore', 'ignore '),
    rules: fc.array(
      fc.constantFrom(...book.rules.slice(0, 40).map(({ id }) => id), 'syntax-error', 'no-such', '*', ''),
      {
        maxLength: 3,
      },
    ),
    reason: fc.constantFrom('', ' -- agreed', ' -- ', ' --agreed', ' - agreed', ' -- \u202e\u0007'),
    indent: fc.constantFrom('', '  ', '    '),
  })
  .map((one) => ({ ...one, text: `${one.indent}# smslint: ${one.kind}[${one.rules.join(', ')}]${one.reason}` }));

/** Comments anywhere: what is set aside has a reason, and what cannot be set aside is not. */
export const exceptions: Target = {
  name: 'exceptions',
  few: 20,
  inputs: fc.tuple(requestText, fc.array(comment, { minLength: 1, maxLength: 4 })).map(([text, comments]) => ({
    'a.sms.yaml': comments.reduce((whole, { at, text: line }) => {
      const lines = whole.split('\n');
      const place = Math.floor((at / 999) * lines.length);
      return at % 2 === 0
        ? lines.toSpliced(place, 0, line).join('\n')
        : lines.toSpliced(place, 1, `${lines[place] ?? ''} ${line.trim()}`).join('\n');
    }, text),
  })),
  check: async (given) => {
    const result = await lint(readGiven(given));
    expectSound(result);
    for (const { suppression, ruleId } of result.suppressed) {
      hold(suppression.reason.trim() !== '', () => `${ruleId} is set aside without a reason`);
      hold(!isFirm(ruleId), () => `${ruleId} is set aside`);
    }
  },
};

/** The values of a text by their pointers, for texts of which all can be read. */
function leavesOf(text: string): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const collect = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) leaves.set(pointer, value);
    else for (const [key, child] of Object.entries(value)) collect(child, `${pointer}/${key}`);
  };
  for (const [index, document] of parseAllDocuments(text, { logLevel: 'silent' }).entries())
    collect(document.toJS({ maxAliasCount: 1000 }), String(index));
  return leaves;
}

/** Any text: fixing it mends what findings name, leaves all else, and is done at once. */
export const fixes: Target = {
  name: 'fixes',
  few: 15,
  inputs: fc
    .tuple(requestText, fc.constantFrom('safe', 'unsafe'))
    .map(([text, allowed]) => ({ 'a.sms.yaml': text, allowed })),
  check: async ({ 'a.sms.yaml': text = '', allowed: which = '' }) => {
    const allowed = which === 'safe' ? (['safe'] as const) : (['safe', 'unsafe'] as const);
    const file = readGiven({ 'a.sms.yaml': text });
    const named = new Set<string>();
    const noting = async (one: RequestFile): Promise<FileResult> => {
      const result = await lint(one);
      for (const { document, pointer, autofix, ruleId } of result.findings) {
        if (autofix) named.add(`${document}${pointer}`);
        // What is unknown is taken for another key.
        if (/^schema-|^duplicate-key|^ignore-/.test(ruleId)) named.add('all');
      }
      return result;
    };
    const read = (source: string): RequestFile => readRequests(file.path, source, 'yaml');
    const fixed = await fixFile(file, allowed, { lint: noting, read });
    const again = await fixFile(fixed.file, allowed, { lint, read });
    hold(again.count === 0 && again.file.text === fixed.file.text, () => 'what is fixed is fixed again');
    if (fixed.count === 0) hold(fixed.file.text === file.text, () => 'nothing is fixed, and the text is another');
    if (fixed.count === 0 || named.has('all') || file.documents.some(({ request }) => !request)) return;
    const [before, after] = [leavesOf(file.text), leavesOf(fixed.file.text)];
    for (const pointer of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(pointer) === after.get(pointer)) continue;
      const isNamed = [...named].some(
        (one) => pointer.startsWith(one) || one.startsWith(pointer.replace(/\/[^/]*$/, '')),
      );
      hold(isNamed, () => `${pointer} is changed, and only ${[...named].join(', ')} are named`);
    }
  },
};
