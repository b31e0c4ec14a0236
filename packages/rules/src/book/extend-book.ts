import { builtInRules } from '../built-in-rules.js';
import type { Facts } from '../facts/fact.js';
import { indexCues } from '../reading/cue-index.js';
import { RuleBookError, type Book, type BookFile } from './book.js';
import { checkRule, type BookContent } from './check-book.js';
import type { Fault } from './check-names.js';
import { cueSchema } from './cue-schema.js';
import { teamRuleSchema } from './rule-schema.js';
import { parseSource, readAll, withGroups, type SourceFile } from './source-file.js';

/** A folder with a team's own rules: a rule a file, in subfolders or not, and what its texts can say in `cues`. */
export interface TeamFolder {
  /** How faults name the folder; empty where paths say all. */
  readonly name: string;
  /** Paths are those within the folder. */
  readonly files: readonly BookFile[];
}

type Kind = 'rule' | 'cue' | 'unknown';

/** Rooms of the policy book that a team cannot add to. */
const otherRoom = /^(?:profiles|data|good-requests)\//;

/**
 * Adds a team's own rules and cues, and the facts that they need, to a policy book. They may use all that the book has, and
 * change none of it.
 * @throws RuleBookError with every fault, where there is any.
 */
export function extendBook(book: Book, folders: readonly TeamFolder[], facts: Facts = {}): BookContent {
  const faults: string[] = [];
  const files = folders.flatMap(({ name, files: inFolder }) =>
    inFolder.map(({ path, text }) => {
      const kind = kindOf(path);
      const source = parseSource({ path: name === '' ? path : `${name}/${path}`, text }, kind === 'cue', faults);
      return { kind, source: withGroups(source, book.data['country-groups'].groups, faults) };
    }),
  );
  const of = (kind: Kind): SourceFile[] => files.filter((file) => file.kind === kind).map(({ source }) => source);
  for (const { file } of of('unknown')) {
    faults.push(
      `${file.path}: expected <rule>.yaml, or cues/<name>.yaml; profiles, data and good requests are the book's`,
    );
  }
  const ruleFiles = readAll(of('rule'), teamRuleSchema, faults);
  const cueFiles = readAll(of('cue'), cueSchema, faults);
  const rules = [...book.rules, ...ruleFiles.map(({ value }) => value)].sort(byId);
  const cues = indexCues(cueFiles.map(({ value }) => value).sort(byId), book.cues);
  const teamRules = Object.fromEntries(ruleFiles.map(({ source, value }) => [value.id, source.file.path]));
  const { profiles, data } = book;
  const extended: BookContent = {
    rules,
    profiles,
    data,
    cues,
    // Read when an example of a team's is tried.
    get goodRequests() {
      return book.goodRequests;
    },
    teamRules,
    facts,
  };
  const taken = new Map<string, string>([...book.rules, ...Object.values(builtInRules)].map(({ id }) => [id, inBook]));
  const takenCues = new Map<string, string>(book.cues.heads.map(({ id }) => [id, inBook]));
  faults.push(
    ...ruleFiles.flatMap(({ source, value }) =>
      [...nameFaults('rule', value.id, source, taken), ...checkRule(value, extended)].map((fault) =>
        source.fault(fault),
      ),
    ),
    ...cueFiles.flatMap(({ source, value }) =>
      nameFaults('cue', value.id, source, takenCues).map((fault) => source.fault(fault)),
    ),
  );
  if (faults.length > 0) throw new RuleBookError(faults);
  return extended;
}

const inBook = 'the policy book';

function kindOf(path: string): Kind {
  if (!/\.ya?ml$/.test(path) || otherRoom.test(path)) return 'unknown';
  if (!path.startsWith('cues/')) return 'rule';
  return /^cues\/[^/]+$/.test(path) ? 'cue' : 'unknown';
}

/** What is wrong with the id of a rule or a cue: its file has another name, or something else has the id; it is taken then. */
function nameFaults(what: string, id: string, { file }: SourceFile, taken: Map<string, string>): Fault[] {
  const [, name] = /(?<![^/])([^/]+)\.ya?ml$/.exec(file.path) ?? [];
  const holder = taken.get(id);
  taken.set(id, holder ?? file.path);
  return [
    ...(name === id ? [] : [{ path: ['id'], message: `expected the file to be named ${id}.yaml` }]),
    ...(holder === undefined ? [] : [{ path: ['id'], message: `the ${what} ${id} is already in ${holder}` }]),
  ];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
