/** What a table holds under a key itself, not by its prototype: keys such as `constructor` come from users. */
export function lookup<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
