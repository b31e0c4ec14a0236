import { requestSchema } from '@smslint/core';
import { RuleBookError, type Book, type BookFile } from './book.js';
import { checkProfile, checkRule } from './check-book.js';
import type { Fault } from './check-names.js';
import { indexCues } from '../reading/cue-index.js';
import type { CountryGroups } from './country-groups.js';
import { cueSchema } from './cue-schema.js';
import { checkDenialCodes } from './check-denial-codes.js';
import { dataSchemas, type BookData } from './data-schema.js';
import { profileSchema } from './profile-schema.js';
import { ruleSchema, type Rule } from './rule-schema.js';
import { parseSource, read, readAll, withGroups, type SourceFile } from './source-file.js';

/** The rooms of the book that hold no rules. */
const rooms = {
  profiles: /^profiles\/[^/]+\.yaml$/,
  data: /^data\/[^/]+\.yaml$/,
  cues: /^cues\/[^/]+\.yaml$/,
  goodRequests: /^good-requests\/(?<name>[^/]+)\.sms\.yaml$/,
} as const;

const rulePath = /^(?!(?:profiles|data|cues|good-requests)\/)[^/]+\/[^/]+\.yaml$/;

/**
 * Reads a whole policy book from its files.
 * @throws RuleBookError with every fault, where there is any.
 */
export function loadBook(files: readonly BookFile[]): Omit<Book, 'version'> {
  const faults: string[] = [];
  const sources = files.map((file) => parseSource(file, rooms.cues.test(file.path), faults));
  const groups = groupsOf(sources);
  const parsed = sources.map((source) =>
    source.file.path === groupsPath || rooms.goodRequests.test(source.file.path)
      ? source
      : withGroups(source, groups, faults),
  );
  const at = (pattern: RegExp) => parsed.filter(({ file }) => pattern.test(file.path));

  const ruleFiles = readAll(at(rulePath), ruleSchema, faults);
  const profileFiles = readAll(at(rooms.profiles), profileSchema, faults);
  const cueFiles = readAll(at(rooms.cues), cueSchema, faults);
  const data = readData(at(rooms.data), faults);
  const goodRequests = readGoodRequests(at(rooms.goodRequests), faults);
  for (const { file } of parsed) {
    if (![rulePath, ...Object.values(rooms)].some((room) => room.test(file.path)))
      faults.push(
        `${file.path}: expected <area>/<rule>.yaml, or <name>.yaml in profiles, data, cues, or <name>.sms.yaml in good-requests`,
      );
  }
  if (faults.length > 0) throw new RuleBookError(faults);

  const rules = ruleFiles.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  const profiles = profileFiles.map(({ value }) => value).sort((a, b) => (a.name < b.name ? -1 : 1));
  const cues = indexCues(cueFiles.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1)));
  const book = { rules, profiles, data, cues, goodRequests };
  faults.push(
    ...ruleFiles.flatMap(({ source, value }) =>
      faultsIn(source, [...misplaced(source, `${value.area}/${value.id}.yaml`, 'id'), ...checkRule(value, book)]),
    ),
    ...profileFiles.flatMap(({ source, value }) =>
      faultsIn(source, [...misplaced(source, `profiles/${value.name}.yaml`, 'name'), ...checkProfile(value, book)]),
    ),
    ...cueFiles.flatMap(({ source, value }) => faultsIn(source, misplaced(source, `cues/${value.id}.yaml`, 'id'))),
    ...at(/^data\/denial-codes\.yaml$/).flatMap((source) => faultsIn(source, checkDenialCodes(book))),
    ...repeated(ruleFiles),
  );
  if (faults.length > 0) throw new RuleBookError(faults);
  return book;
}

const groupsPath = 'data/country-groups.yaml';

/** The groups of countries; none where their file is missing or unsound, which is reported when it is read as data. */
function groupsOf(files: readonly SourceFile[]): CountryGroups {
  const result = dataSchemas['country-groups'].safeParse(files.find(({ file }) => file.path === groupsPath)?.value);
  return result.success ? result.data.groups : {};
}

function readData(files: readonly SourceFile[], faults: string[]): BookData {
  const entries = Object.entries(dataSchemas).map(([name, schema]) => {
    const source = files.find(({ file }) => file.path === `data/${name}.yaml`);
    if (!source) faults.push(`data/${name}.yaml: the file is missing`);
    return [name, source && read(source, schema, faults)] as const;
  });
  for (const { file } of files) {
    if (!entries.some(([name]) => file.path === `data/${name}.yaml`))
      faults.push(`${file.path}: no schema is known for this data`);
  }
  return Object.fromEntries(entries) as BookData;
}

function faultsIn(source: SourceFile, faults: readonly Fault[]): string[] {
  return faults.map((fault) => source.fault(fault));
}

/** A rule lies in its area's folder under its own id, a profile under its name. */
function misplaced({ file }: SourceFile, expected: string, key: string): Fault[] {
  return file.path === expected ? [] : [{ path: [key], message: `expected the file to be ${expected}` }];
}

function repeated(ruleFiles: readonly { source: SourceFile; value: Rule }[]): string[] {
  return ruleFiles.flatMap(({ source, value }, index) => {
    const first = ruleFiles.findIndex((other) => other.value.id === value.id);
    if (first === index) return [];
    const message = `the rule ${value.id} is already in ${ruleFiles[first]?.source.file.path ?? ''}`;
    return [source.fault({ path: ['id'], message })];
  });
}

function readGoodRequests(files: readonly SourceFile[], faults: string[]): Record<string, Record<string, unknown>> {
  if (files.length === 0)
    faults.push('good-requests: no good request is there, such as good-requests/long-code.sms.yaml');
  return Object.fromEntries(
    files.map((source) => {
      read(source, requestSchema, faults);
      const name = rooms.goodRequests.exec(source.file.path)?.groups?.name ?? '';
      return [name, source.value as Record<string, unknown>];
    }),
  );
}
