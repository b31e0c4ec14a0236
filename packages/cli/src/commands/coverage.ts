import { authorities, book, coverageOf, denialCodesOf, type Authority, type KnownCode } from '@smslint/rules';
import { createPaint, wantsColour } from '../colour.js';
import { coverageJson } from '../coverage-formats/json.js';
import { coverageMarkdown } from '../coverage-formats/markdown.js';
import { coverageText } from '../coverage-formats/text.js';
import { exitCodes } from '../exit-code.js';
import { widthOf, type Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { coverageFormats } from '../coverage-formats/names.js';

/** The arguments of the command coverage. */
export interface CoverageArguments {
  readonly authority?: string | undefined;
  readonly missing?: boolean | undefined;
  readonly format?: string | undefined;
  readonly color?: boolean | undefined;
}

/**
 * Says of each denial code which rules catch it, why none can, and what a person checks.
 * @throws UsageError
 */
export function coverage({ authority, missing, format = 'text', color }: CoverageArguments, io: Io): number {
  const chosen = oneOf('format', coverageFormats, format);
  const listed = codesOf(authority).filter((code) => missing !== true || coverageOf(code) === 'missing');
  if (chosen === 'json') io.stdout.write(coverageJson(listed));
  else if (chosen === 'markdown') io.stdout.write(coverageMarkdown(listed));
  else io.stdout.write(coverageText(listed, createPaint(wantsColour(color, io)), widthOf(io.stdout)));
  return exitCodes.clean;
}

function codesOf(given: string | undefined): KnownCode[] {
  const codes = denialCodesOf(book);
  if (given === undefined) return codes;
  const chosen: Authority = oneOf('authority', authorities, given.toLowerCase());
  return codes.filter(({ authority }) => authority === chosen);
}
