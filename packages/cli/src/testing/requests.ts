import { readRequests } from '@smslint/core';
import { book, createLinter, mergeExample } from '@smslint/rules';
import { stringify } from 'yaml';

/** The good request of the policy book, with a name. */
export function goodRequest(id = 'good'): string {
  return stringify({ ...book.goodRequests['long-code'], id });
}

/** A request with errors: nothing tells recipients how to get help. */
export function badRequest(id = 'bad'): string {
  return stringify({ ...book.goodRequests['long-code'], id, help: undefined });
}

/** A request with warnings and no error, from the examples of the policy book. */
export async function warningRequest(): Promise<string> {
  for (const rule of book.rules) {
    for (const example of rule.examples.bad) {
      const text = stringify(mergeExample(example, rule, book));
      const { findings } = await createLinter(book)(readRequests('a.sms.yaml', text, 'yaml'));
      const severities = findings.map(({ severity }) => severity);
      if (severities.includes('warning') && !severities.includes('error')) return text;
    }
  }
  throw new Error('The book has no example with warnings alone.');
}

/** A request with one error, help-missing-contact, at /help/response. */
export function contactlessRequest(id = 'contactless'): string {
  const help = { response: 'Harbourlight Ferries: ask at the desk for help.' };
  return stringify({ ...book.goodRequests['long-code'], id, help });
}
