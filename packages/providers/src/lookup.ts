/** The value of a key that the data themselves have; undefined for any other, such as `constructor`. */
export function lookup<T>(record: Readonly<Partial<Record<string, T>>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
