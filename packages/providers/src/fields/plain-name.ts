/** The name of a choice without what people write otherwise: case, spaces, hyphens. */
export function plainName(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
