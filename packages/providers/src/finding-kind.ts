import type { BuiltInRule, Source } from '@smslint/rules';

/** A kind of finding that no request shows by itself, so that it stands in data of its own; its severity is the worst that it can be. */
export interface FindingKind extends BuiltInRule {
  readonly sources: readonly Source[];
}

/** Kinds with their ids, in the order in which they stand. */
export function withIds<Id extends string>(
  kinds: Readonly<Record<Id, Omit<FindingKind, 'id'>>>,
): Readonly<Record<Id, FindingKind>> {
  const entries = Object.entries(kinds) as [Id, Omit<FindingKind, 'id'>][];
  return Object.fromEntries(entries.map(([id, facts]): [Id, FindingKind] => [id, { ...facts, id }])) as Record<
    Id,
    FindingKind
  >;
}
