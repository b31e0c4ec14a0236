import type { Book, Example, Finding, Rule } from '@smslint/rules';
import { runExample } from '@smslint/rules/authoring';
import { Document } from 'yaml';
import { seenYaml } from '../seen-yaml.js';
import { block, code, link, text } from './markdown-text.js';
import { goodRequestFile } from './places.js';

/** How many findings of one example are shown. */
const mostShown = 3;

/** The good or the bad examples of a rule, each as its note and what it changes in the good request. */
export async function exampleBlocks(kind: 'good' | 'bad', rule: Rule, book: Book): Promise<string[]> {
  const blocks: string[] = [];
  for (const example of rule.examples[kind]) {
    const { findings } = kind === 'bad' && speaksDifferently(rule) ? await runExample(book, rule, example) : noFindings;
    blocks.push(
      [noteLine(example), patchBlock(example), ...beforeBlocks(example), ...findingLines(findings)].join('\n\n'),
    );
  }
  return blocks;
}

const noFindings = { findings: [] };

/** Whether what a rule says, or where, or how severely, depends on the request; else its page has said all. */
function speaksDifferently({ message, severity, at }: Rule): boolean {
  return message.includes('{') || typeof severity !== 'string' || typeof at !== 'string';
}

function noteLine({ note, profile, base }: Example): string {
  const asides = [
    ...(base === undefined ? [] : [`in ${link(code(base), goodRequestFile(base))}`]),
    ...(profile === undefined ? [] : [`judged by the profile ${code(profile)}`]),
  ];
  return `${text(note)}${asides.length === 0 ? '' : ` (${asides.join(', ')})`}:`;
}

function patchBlock({ request }: Example): string {
  if (Object.keys(request).length === 0) return '_It changes nothing._';
  return block('yaml', yamlOf(request));
}

function beforeBlocks({ before = [] }: Example): string[] {
  return before.flatMap((patch) => ['Before it stands the same request, but for:', block('yaml', yamlOf(patch))]);
}

function yamlOf(request: Example['request']): string {
  return seenYaml(new Document(request, { aliasDuplicateObjects: false }), { lineWidth: 100, singleQuote: true });
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings.slice(0, mostShown).map(({ severity, pointer, message }) => {
    const place = pointer === '' ? '' : ` at ${code(pointer)}`;
    return `> **${severity}**${place}: ${text(message)}`;
  });
  const more = findings.length - lines.length;
  return [[...lines, ...(more > 0 ? [`> and ${more} more`] : [])].join('\n>\n')];
}
