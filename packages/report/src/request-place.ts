import type { DetailedReport } from '@smslint/rules';

type Placed = Pick<DetailedReport['requests'][number], 'file' | 'document'>;

/** Where a request stands, as the key of a map. */
export function placeOf({ file, document }: Placed): string {
  return JSON.stringify([file, document]);
}

/** A request's id, else its file and place. */
export function nameOf({ id, file, document }: Placed & { readonly id: string | null }): string {
  if (id !== null && id.trim() !== '') return id;
  return document === 0 ? file : `${file} (request ${document + 1})`;
}
