import { namesIn } from '@smslint/rules/drafts';

/** What the names in drafts stand for; what is undefined is not known. */
export type DraftValues = Readonly<Record<string, string | undefined>>;

/** Fills a draft, its names in braces; a name with a capital begins a sentence. Nothing where one of them is not known. */
export function fill(text: string, values: DraftValues): string | undefined {
  if (namesIn(text).some((name) => values[name] === undefined)) return undefined;
  return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const plain = name.charAt(0).toLowerCase() + name.slice(1);
    const value = values[plain] ?? whole;
    return plain === name ? value : value.charAt(0).toUpperCase() + value.slice(1);
  });
}

/** Fills the first draft of which all is known and that fits a length; the last of those that are known where none fits. */
export function fillFirst(texts: readonly string[], values: DraftValues, longest: number): string | undefined {
  const filled = texts.map((text) => fill(text, values)).filter((text) => text !== undefined);
  return filled.find((text) => text.length <= longest) ?? filled.at(-1);
}
