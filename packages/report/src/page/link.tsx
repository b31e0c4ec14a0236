import type { ComponentChildren } from 'preact';
import { safeUrl } from './safe-url.js';

/**
 * A link that leaves the page, and tells the other site nothing: that no referrer is sent stands in the head of the page, and a
 * new tab has no opener. Plain text where the address is not one to follow.
 */
export function Outbound({
  url,
  children,
}: {
  readonly url: string | undefined;
  readonly children?: ComponentChildren;
}): ComponentChildren {
  const href = safeUrl(url);
  const words = children ?? url;
  if (href === undefined) return <span class="no-link">{words}</span>;
  return (
    <a href={href} target="_blank">
      {words}
    </a>
  );
}
