/** A text that terminals make a link of (OSC 8); the text alone where the address is none of the web. */
export function hyperlink(text: string, address: string | undefined): string {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return text;
  // What could end the sequence is percent-encoded in an address that has been parsed.
  return `\u001B]8;;${url.href}\u0007${text}\u001B]8;;\u0007`;
}
