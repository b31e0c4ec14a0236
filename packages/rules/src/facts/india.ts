/** The names of variables that the Indian ledger knows. */
const variables = ['var', 'otp', 'numeric', 'alphanumeric', 'url', 'urlott', 'cbn', 'email'];

/** The most characters that one variable may hold. */
const longestVariable = 30;

/** What the Indian ledger would refuse in a text, as the ends of a sentence that begins with it. */
export function dltTemplateFaults(text: string): string[] {
  const faults: string[] = [];
  const marks = text.match(/(?<!\{)\{+\s*(?:#\s*)?\w+\s*(?:#\s*)?\}+/g) ?? [];
  const wrong = marks.filter((mark) => !variables.some((name) => mark === `{#${name}#}`));
  // No braces here: what faults say becomes part of a message.
  if (wrong.length > 0) faults.push('holds a variable that is not written as #var# in braces');
  const long = [...text.matchAll(/\[([^[\]]+)\]/g)].find(([, inside = '']) => inside.length > longestVariable);
  if (long) faults.push(`holds a variable of more than ${longestVariable} characters, ${long[0]}`);
  if (/[<>]/.test(text)) faults.push('holds < or >');
  if (/ {2}/.test(text.trim())) faults.push('holds two spaces in a row');
  return faults;
}

/** What is wrong with an Indian header, or null: a name for services, figures for promotions. */
export function headerFault(header: string, isPromotional: boolean): string | null {
  if (isPromotional)
    return /^\d{3,6}$/.test(header) ? null : 'promotions go out under figures, which the operator assigns';
  return /^[A-Za-z]{3,6}$/.test(header) ? null : 'services go out under 3 to 6 letters';
}

/** The numbers of the ledger in some texts: those of entities and templates have up to 19 figures, more than a phone number. */
export function dltIdsIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(/(?<!\d)\d{16,19}(?!\d)/g) ?? []))];
}
