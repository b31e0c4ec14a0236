import { LineCounter, parseDocument, isNode } from 'yaml';
import type * as z from 'zod';
import { RuleBookError, type BookFile } from '../book/book.js';
import { schemaFaults } from '../book/schema-faults.js';
import { commentsSchema, exampleSchema, programSchema, textsSchema, type Drafts } from './draft-schema.js';

const programPath = /^drafts\/programs\/([a-z\d-]+)\.yaml$/;

/**
 * Reads the drafts of requests from their files.
 * @throws RuleBookError with every fault, where there is any
 */
export function loadDrafts(files: readonly BookFile[]): Drafts {
  const faults: string[] = [];
  const read = <T extends z.ZodType>(path: string, schema: T): z.output<T> | undefined => {
    const file = files.find((one) => one.path === path);
    if (file === undefined) faults.push(`${path}: the file is missing`);
    return file && readFile(file, schema, faults);
  };
  const programs = files.flatMap((file) => {
    const id = programPath.exec(file.path)?.[1];
    const program = id === undefined ? undefined : readFile(file, programSchema, faults);
    return id === undefined || program === undefined ? [] : [{ id, ...program }];
  });
  const texts = read('drafts/texts.yaml', textsSchema);
  const example = read('drafts/example.yaml', exampleSchema);
  const comments = read('drafts/comments.yaml', commentsSchema);
  const known = ['drafts/texts.yaml', 'drafts/example.yaml', 'drafts/comments.yaml'];
  for (const { path } of files) {
    if (!known.includes(path) && !programPath.test(path))
      faults.push(`${path}: expected ${known.join(', ')} or drafts/programs/<name>.yaml`);
  }
  if (faults.length > 0 || !texts || !example || !comments) throw new RuleBookError(faults);
  return { programs, texts, example, comments };
}

function readFile<T extends z.ZodType>({ path, text }: BookFile, schema: T, faults: string[]): z.output<T> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  faults.push(...document.errors.map(({ pos, message }) => `${at(pos[0])} ${message}`));
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  faults.push(
    ...schemaFaults(schema, value).map((fault) => {
      const node = fault.path.map((_key, index) =>
        document.getIn(fault.path.slice(0, fault.path.length - index), true),
      );
      const nearest = node.find((one) => isNode(one));
      return `${at(isNode(nearest) ? (nearest.range?.[0] ?? 0) : 0)} ${fault.message}`;
    }),
  );
  return undefined;
}
