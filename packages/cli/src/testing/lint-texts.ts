import { book, createLinter, RequestMemory } from '@smslint/rules';
import { lintContent, type LintedFile } from '../lint-content.js';
import { contentOf } from '../read-input.js';

/** Lints files of one run by the book, each given as its content by its path. */
export async function lintTexts(files: Readonly<Record<string, string | Uint8Array>>): Promise<LintedFile[]> {
  const memory = new RequestMemory();
  const tools = {
    linter: createLinter(book, {}, { memory }),
    memory,
    cache: undefined,
    fixer: undefined,
    stopwatch: undefined,
  };
  const results: LintedFile[] = [];
  for (const [path, content] of Object.entries(files)) {
    const linted = contentOf(`/${path}`, Buffer.from(content), '/');
    results.push(await lintContent(linted, { book, overrides: [] }, tools));
  }
  return results;
}
