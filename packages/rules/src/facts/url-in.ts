/**
 * A text as a web address in its parts, or undefined where it is none. Node 20's URL.canParse is wrong about addresses with
 * letters such as ü once it has been called a few thousand times.
 */
export function urlIn(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
