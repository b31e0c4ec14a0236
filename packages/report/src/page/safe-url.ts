/**
 * An address that a link may lead to, or undefined: a request may hold `javascript:` and worse.
 * @param url of the user's, or of a report that comes from anywhere
 */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    const { protocol, href } = new URL(url);
    return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
