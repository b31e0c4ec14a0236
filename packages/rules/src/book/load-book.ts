import { requestSchema } from '@smslint/core';
import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { RuleBookError, type Book, type BookFile } from './book.js';
import { checkProfile, checkRule } from './check-book.js';
import type { Fault } from './check-names.js';
import { withCountriesOfGroups, type CountryGroups } from './country-groups.js';
import { cueSchema } from './cue-schema.js';
import { checkDenialCodes } from './check-denial-codes.js';
import { dataSchemas, type BookData } from './data-schema.js';
import { profileSchema } from './profile-schema.js';
import { ruleSchema, type Rule } from './rule-schema.js';
import { schemaFaults } from './schema-faults.js';

interface ParsedFile {
  readonly file: BookFile;
  readonly value: unknown;
  /** Writes a fault at a path within the file as `path:line:column message`. */
  fault(path: readonly PropertyKey[], message: string): string;
}

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
  const sources = files.map((file) => parseFile(file, faults));
  const groups = groupsOf(sources);
  const parsed = sources.map((file) => withGroups(file, groups, faults));
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
  const cues = cueFiles.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  const book = { rules, profiles, data, cues, goodRequests };
  faults.push(
    ...ruleFiles.flatMap(({ source, value }) =>
      written(source, [...misplaced(source, `${value.area}/${value.id}.yaml`, 'id'), ...checkRule(value, book)]),
    ),
    ...profileFiles.flatMap(({ source, value }) =>
      written(source, [...misplaced(source, `profiles/${value.name}.yaml`, 'name'), ...checkProfile(value, book)]),
    ),
    ...cueFiles.flatMap(({ source, value }) => written(source, misplaced(source, `cues/${value.id}.yaml`, 'id'))),
    ...at(/^data\/denial-codes\.yaml$/).flatMap((source) => written(source, checkDenialCodes(book))),
    ...repeated(ruleFiles),
  );
  if (faults.length > 0) throw new RuleBookError(faults);
  return book;
}

function parseFile(file: BookFile, faults: string[]): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file.path}:${line}:${col}`;
  };
  faults.push(...document.errors.map((error) => `${at(error.pos[0])} ${error.message}`));
  if (rooms.cues.test(file.path)) {
    const cut = cutPhrases(document);
    faults.push(
      ...cut.map((offset) => `${at(offset)} a comment cuts the phrase: put it in quotes where # is a number`),
    );
  }
  return {
    file,
    value: document.errors.length > 0 ? undefined : valueOf(document, (message) => faults.push(`${at(0)} ${message}`)),
    fault: (path, message) => `${at(offsetOf(document, path))} ${message}`,
  };
}

const groupsPath = 'data/country-groups.yaml';

/** The groups of countries; none where their file is missing or unsound, which is reported when it is read as data. */
function groupsOf(files: readonly ParsedFile[]): CountryGroups {
  const result = dataSchemas['country-groups'].safeParse(files.find(({ file }) => file.path === groupsPath)?.value);
  return result.success ? result.data.groups : {};
}

/** A file with the countries of groups in the places of their names; without a value where it names an unknown one. */
function withGroups(source: ParsedFile, groups: CountryGroups, faults: string[]): ParsedFile {
  if (source.file.path === groupsPath || rooms.goodRequests.test(source.file.path)) return source;
  const found: string[] = [];
  const value = withCountriesOfGroups(source.value, groups, (path, message) => found.push(source.fault(path, message)));
  faults.push(...found);
  return { ...source, value: found.length > 0 ? undefined : value };
}

/** Where a phrase ends in a comment: "answer # questions" without quotes is "answer". */
function cutPhrases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar: (_key, { comment, range }) => {
      if (typeof comment === 'string') offsets.push(range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** The plain value of a document; aliases may make it larger than `yaml` allows. */
function valueOf(document: Document, fault: (message: string) => void): unknown {
  try {
    return document.toJS();
  } catch (error) {
    fault(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The offset of the value at a path, or of its nearest parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function readAll<T extends z.ZodType>(
  files: readonly ParsedFile[],
  schema: T,
  faults: string[],
): { source: ParsedFile; value: z.output<T> }[] {
  return files.flatMap((source) => {
    const value = read(source, schema, faults);
    return value === undefined ? [] : [{ source, value }];
  });
}

function read<T extends z.ZodType>(source: ParsedFile, schema: T, faults: string[]): z.output<T> | undefined {
  if (source.value === undefined) return undefined;
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  faults.push(...written(source, schemaFaults(schema, source.value)));
  return undefined;
}

function readData(files: readonly ParsedFile[], faults: string[]): BookData {
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

function written(source: ParsedFile, faults: readonly Fault[]): string[] {
  return faults.map(({ path, message }) => source.fault(path, message));
}

/** A rule lies in its area's folder under its own id, a profile under its name. */
function misplaced({ file }: ParsedFile, expected: string, key: string): Fault[] {
  return file.path === expected ? [] : [{ path: [key], message: `expected the file to be ${expected}` }];
}

function repeated(ruleFiles: readonly { source: ParsedFile; value: Rule }[]): string[] {
  return ruleFiles.flatMap(({ source, value }, index) => {
    const first = ruleFiles.findIndex((other) => other.value.id === value.id);
    if (first === index) return [];
    return [source.fault(['id'], `the rule ${value.id} is already in ${ruleFiles[first]?.source.file.path ?? ''}`)];
  });
}

function readGoodRequests(files: readonly ParsedFile[], faults: string[]): Record<string, Record<string, unknown>> {
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
