import type { Book, Finding, SuppressedFinding } from '@smslint/rules';
import type { FoundElsewhere } from './elsewhere.js';

type Found = Finding | SuppressedFinding;

/** The keys of a finding that say what its rule says, and so need not be passed between threads. */
const shared = ['sources', 'why'] as const;

/** What was found in a file, without what stands in the policy book. */
export function pack(found: FoundElsewhere, book: Book): FoundElsewhere {
  return { ...found, findings: lightened(found.findings, book), suppressed: lightened(found.suppressed, book) };
}

/** What was found in a file, as it was before it was packed; it shares what the policy book says. */
export function unpack(packed: FoundElsewhere, book: Book): FoundElsewhere {
  for (const finding of [...packed.findings, ...packed.suppressed]) {
    const rule = ruleOf(finding, book);
    // In place, so that the keys keep their order, in which reports show them.
    if (rule && (finding as { sources: unknown }).sources === 0) Object.assign(finding, { sources: rule.sources });
    if (rule && (finding as { why?: unknown }).why === 0) Object.assign(finding, { why: rule.why });
  }
  return packed;
}

function lightened<F extends Found>(findings: readonly F[], book: Book): F[] {
  return findings.map((finding) => {
    const rule = ruleOf(finding, book);
    const same = rule ? shared.filter((key) => finding[key] === rule[key]) : [];
    return same.length === 0 ? finding : { ...finding, ...Object.fromEntries(same.map((key) => [key, 0])) };
  });
}

function ruleOf({ ruleId }: Found, book: Book): Book['rules'][number] | undefined {
  let rules = rulesById.get(book);
  if (!rules) rulesById.set(book, (rules = new Map(book.rules.map((rule) => [rule.id, rule]))));
  return rules.get(ruleId);
}

const rulesById = new WeakMap<Book, Map<string, Book['rules'][number]>>();
