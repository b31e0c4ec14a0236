import type { BookContent } from './check-book.js';
import { checkKnown, isField, type Fault, type Report } from './check-names.js';
import { authorities } from './vocabulary.js';

/** Checks the denial codes' fields and checks, and that none is called undecidable that a rule carries. */
export function checkDenialCodes({ rules, data }: BookContent): Fault[] {
  const faults: Fault[] = [];
  const fault: Report = (path, message) => void faults.push({ path, message });
  const { checks, authorities: codesBy } = data['denial-codes'];
  const used = new Set<string>();

  for (const [name, check] of Object.entries(checks)) {
    checkFields(check.fields, ['checks', name, 'fields'], fault);
    checkFields(check.unless, ['checks', name, 'unless'], fault);
  }
  for (const authority of authorities) {
    for (const [code, { fields, undecidable, check }] of Object.entries(codesBy[authority].codes)) {
      const path = ['authorities', authority, 'codes', code];
      checkFields(fields, [...path, 'fields'], fault);
      if (check !== undefined) {
        used.add(check);
        checkKnown('check', check, Object.keys(checks), [...path, 'check'], fault);
      }
      const carrier = rules.find(({ denialCodes }) => denialCodes[authority]?.includes(code));
      if (carrier && undecidable !== undefined)
        fault([...path, 'undecidable'], `the rule ${carrier.id} decides ${code}: it is not undecidable`);
    }
  }
  for (const name of Object.keys(checks)) {
    if (!used.has(name)) fault(['checks', name], `no code names the check ${name}`);
  }
  return faults;
}

function checkFields(fields: readonly string[], path: readonly PropertyKey[], fault: Report): void {
  fields.forEach((field, index) => {
    if (!isField(field)) fault([...path, index], `the request format has no ${field}`);
  });
}
