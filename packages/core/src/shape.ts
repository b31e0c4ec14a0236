/** What a value must be, and what becomes of it, as plain data. */
export type Shape =
  | { readonly kind: 'text'; readonly mayBeBlank: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly least: number; readonly most: number }
  /** One of some words; some stand for others. */
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly means?: Readonly<Record<string, string>> }
  | { readonly kind: 'list'; readonly of: Shape; readonly least: number; readonly most: number; readonly once: boolean }
  /** A map by words. */
  | { readonly kind: 'map'; readonly by: Shape; readonly of: Shape }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  /** The first of them that it is. */
  | { readonly kind: 'either'; readonly of: readonly Shape[] };

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
  /** What stands for it where it is absent. */
  readonly instead?: number | string;
}
