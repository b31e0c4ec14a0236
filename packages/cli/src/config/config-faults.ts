import { fromPointer, requestJsonSchema, suggest } from '@smslint/core';
import { builtInRules, isAdjustable, isField, isFirm, type Book, type Fault, type Rule } from '@smslint/rules';
import type { ConfigChange, ConfigOverride } from './config-schema.js';
import { globFault, readPattern } from './globs.js';
import { changeOf } from './rule-changes.js';
import { elementsOf, type ConfigFile } from './read-config.js';

type Report = (path: readonly PropertyKey[], message: string, isKey?: boolean) => void;

/**
 * Checks what the schema of a configuration cannot know: rules, settings, globs and places.
 * @param unread the rules that the team's folders seem to hold, where they have faults of their own
 */
export function configFaults({ config, at }: ConfigFile, book: Book, unread: readonly string[]): string[] {
  const faults: Fault[] = [];
  const fault: Report = (path, message, isKey = false) => void faults.push({ path, message, isKey });
  const known = [...book.rules.map(({ id }) => id), ...Object.keys(builtInRules), ...unread];
  checkRules(config.rules ?? {}, ['rules'], { book, known }, fault);
  for (const { value, path } of elementsOf(config.ignore, ['ignore'])) {
    const { glob, pointer } = readPattern(value);
    const why = pointer === undefined ? globFault(glob) : 'a place cannot be left out: use overrides';
    if (why !== undefined) fault(path, `${JSON.stringify(value)}: ${why}`);
  }
  (config.overrides ?? []).forEach((override, index) => {
    checkOverride(override, ['overrides', index], { book, known }, fault);
  });
  return faults.map(at);
}

interface Names {
  readonly book: Book;
  readonly known: readonly string[];
}

function checkRules(
  rules: Readonly<Record<string, ConfigChange>>,
  path: readonly PropertyKey[],
  { book, known }: Names,
  fault: Report,
): void {
  for (const [id, change] of Object.entries(rules)) {
    const place = [...path, id];
    if (!known.includes(id)) {
      const meant = suggest(id, known);
      fault(
        place,
        `unknown rule "${id}"${meant === undefined ? '; smslint rules lists them' : `; did you mean ${meant}?`}`,
        true,
      );
    } else if (!isAdjustable(id)) {
      fault(place, `${id} cannot be changed: a request that cannot be read is not judged, so it must not pass`, true);
    } else checkSettings(id, change, place, book, fault);
  }
}

function checkSettings(
  id: string,
  change: ConfigChange,
  path: readonly PropertyKey[],
  book: Book,
  fault: Report,
): void {
  const { settings = {} } = changeOf(change);
  const rule = book.rules.find((one) => one.id === id);
  const inside = Array.isArray(change) ? [...path, 1] : [...path, 'settings'];
  for (const [name, value] of Object.entries(settings)) {
    const standard = rule && Object.hasOwn(rule.settings, name) ? rule.settings[name] : undefined;
    if (standard === undefined) fault([...inside, name], unknownSetting(id, name, rule), true);
    else if (kindOf(standard) !== kindOf(value))
      fault([...inside, name], `${name}: expected ${kindOf(standard)}, such as ${JSON.stringify(standard)}`);
  }
}

function unknownSetting(id: string, name: string, rule: Rule | undefined): string {
  const known = Object.keys(rule?.settings ?? {});
  if (known.length === 0) return `the rule ${id} has no settings`;
  const meant = suggest(name, known);
  return `unknown setting "${name}" of ${id}; ${meant === undefined ? `known are ${known.join(', ')}` : `did you mean ${meant}?`}`;
}

function kindOf(value: unknown): string {
  return typeof value === 'number' ? 'a number' : typeof value === 'string' ? 'text' : 'a list';
}

function checkOverride(override: ConfigOverride, path: readonly PropertyKey[], names: Names, fault: Report): void {
  const { files, requests, rules, reason } = override;
  const patterns = elementsOf(files, [...path, 'files']);
  if (files === undefined && requests === undefined) {
    fault(path, 'expected files, requests or both: what holds for all stands under rules');
  }
  checkRules(rules, [...path, 'rules'], names, fault);
  for (const { value, path: place } of patterns) {
    const { glob, pointer, excludes } = readPattern(value);
    const why = globFault(glob) ?? (pointer === undefined ? undefined : pointerFault(pointer, excludes));
    if (why !== undefined) fault(place, `${JSON.stringify(value)}: ${why}`);
  }
  checkExceptionsAlone(patterns, fault);
  for (const { value, path: place } of elementsOf(requests, [...path, 'requests'])) {
    if (value.trim() !== value) fault(place, `${JSON.stringify(value)}: an id has no spaces around it`);
  }
  if (!patterns.some(({ value }) => readPattern(value).pointer !== undefined)) return;
  for (const [id, change] of Object.entries(rules)) {
    const place = [...path, 'rules', id];
    const { severity, settings } = changeOf(change);
    if (isFirm(id) && isAdjustable(id)) fault(place, `${id} cannot be set aside at a place`, true);
    if (settings !== undefined)
      fault(place, `the settings of ${id} hold everywhere: they cannot be changed at a place`, true);
    if (severity === 'off' && reason === undefined) {
      fault(place, `${id} is turned off at a place: give the override a reason`, true);
    }
  }
}

/** A list that only takes away speaks of nothing. */
function checkExceptionsAlone(patterns: ReturnType<typeof elementsOf<string>>, fault: Report): void {
  const [first] = patterns;
  if (first && patterns.every(({ value }) => readPattern(value).excludes)) {
    fault(first.path, 'expected a glob without ! beside those with it');
  }
}

function pointerFault(pointer: string, excludes: boolean): string | undefined {
  if (excludes) return 'a place cannot be taken away with !';
  if (pointer === '/' || /~(?![01])/.test(pointer)) return 'expected a JSON Pointer, such as #/help/response';
  if (isField(pointer)) return undefined;
  const { parent, name, known } = firstUnknown(pointer);
  const meant = suggest(name, known);
  return `the request format has no ${parent}/${name}${meant === undefined ? '' : `; did you mean ${parent}/${meant}?`}`;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** The first part of a pointer that no request has, with what stands beside it. */
function firstUnknown(pointer: string): { parent: string; name: string; known: readonly string[] } {
  let node = requestJsonSchema() as SchemaNode;
  let parent = '';
  for (const name of fromPointer(pointer)) {
    const known: readonly string[] = Object.keys(node.properties ?? {});
    const next: SchemaNode | undefined = known.includes(name)
      ? node.properties?.[name]
      : /^\d+$/.test(name)
        ? node.items
        : undefined;
    if (next === undefined) return { parent, name, known };
    node = next;
    parent += `/${name}`;
  }
  return { parent, name: '', known: [] };
}
