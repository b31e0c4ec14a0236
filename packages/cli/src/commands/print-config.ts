import { resolve } from 'node:path';
import { fromPointer } from '@smslint/core';
import { Document, isCollection, isNode } from 'yaml';
import { readConfiguration, type ConfigArguments, type FileSettings } from '../config/configuration.js';
import { resolvedConfig, type ResolvedConfig } from '../config/resolved-config.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { nameOf } from '../read-input.js';
import { jsonText } from '../reporters/json-text.js';
import { seenYaml } from '../seen-yaml.js';
import { visible } from '../visible.js';

/** The arguments of the command print-config. */
export interface PrintConfigArguments extends ConfigArguments {
  readonly file: string;
  readonly json?: boolean | undefined;
}

/**
 * Prints all that holds for a file as one configuration, with the place where each part of it is said.
 * @throws UsageError
 */
export async function printConfig(args: PrintConfigArguments, io: Io): Promise<number> {
  const path = resolve(io.cwd, args.file);
  const settings = (await readConfiguration([path], args, io))(path);
  const resolved = resolvedConfig(path, settings, args.profile);
  const name = nameOf(path, io.cwd);
  io.stdout.write(args.json === true ? asJson(name, settings, resolved) : asYaml(name, settings, resolved));
  return exitCodes.clean;
}

function asJson(file: string, { ruling: { book }, config, ignoredBy }: FileSettings, resolved: ResolvedConfig): string {
  const shown = {
    file,
    configuration: config?.name ?? null,
    files: config?.files ?? [],
    ignoredBy: ignoredBy ?? null,
    book: { version: book.version, rules: book.rules.length },
    ...resolved,
  };
  return jsonText(shown);
}

function asYaml(
  file: string,
  { config, ignoredBy, ruling }: FileSettings,
  { config: resolved, origins }: ResolvedConfig,
): string {
  const document = new Document(resolved);
  const files = (config?.files ?? []).slice(0, -1);
  const head = [
    `What holds for ${file}.`,
    config === undefined
      ? 'No configuration is found: these are the defaults.'
      : `Said by ${config.name}${files.length === 0 ? '' : `, which builds on ${files.join(', ')}`}.`,
    ...(ruling.profile === undefined ? ['Each request is judged by the profile of its provider.'] : []),
    ...(ignoredBy === undefined ? [] : [`The file is left out by ${ignoredBy}.`]),
  ];
  document.commentBefore = head.map((line) => ` ${visible(line)}`).join('\n');
  for (const [pointer, origin] of Object.entries(origins)) {
    const node = document.getIn(fromPointer(pointer), true);
    if (!isNode(node)) continue;
    if (isCollection(node)) node.flow = true;
    node.comment = ` ${visible(origin)}`;
  }
  return seenYaml(document, { lineWidth: 0, flowCollectionPadding: false });
}
