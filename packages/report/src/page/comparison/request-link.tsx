import type { ComponentChildren } from 'preact';
import type { RequestChange } from '../../compare/comparison.js';
import type { PageRequest } from '../model.js';

/** A request of the page by its place. */
export type Placed = Pick<PageRequest, 'key' | 'file' | 'document'>;

/** The address of a request within the page; undefined where the page does not have it. */
export type LinkTo = (request: Pick<RequestChange, 'file' | 'document'>) => string | undefined;

/** Finds requests of the page by their places. */
export function linksTo(requests: readonly Placed[]): LinkTo {
  const placeOf = ({ file, document }: Pick<RequestChange, 'file' | 'document'>): string =>
    JSON.stringify([file, document]);
  const addresses = new Map(requests.map((request) => [placeOf(request), `#${request.key}`]));
  return (request) => addresses.get(placeOf(request));
}

/** The name of a request; a link where the page has it. One that is gone has none: another may stand in its place. */
export function RequestLink({
  request,
  linkTo,
}: {
  readonly request: RequestChange;
  readonly linkTo: LinkTo;
}): ComponentChildren {
  const address = request.after === null ? undefined : linkTo(request);
  if (address === undefined) return <span class="comparison-name">{request.name}</span>;
  return (
    <a class="comparison-name" href={address}>
      {request.name}
    </a>
  );
}
