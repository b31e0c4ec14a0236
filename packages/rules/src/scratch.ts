import { applyEdits, readRequests } from '@smslint/core';
import { book } from './generated/book.js';
import { mergeExample } from './book/examples.js';
import { createLinter } from './lint.js';
import { stringify } from 'yaml';
for (const rule of book.rules) {
  if (!rule.autofix) continue;
  for (const example of rule.examples.bad) {
    const text = stringify(mergeExample(example, rule, book));
    const file = readRequests('a.sms.yaml', text, 'yaml');
    const result = await createLinter({ ...book, rules: [rule] }, { profile: example.profile ?? 'aws' })(file);
    for (const f of result.findings) {
      if (!f.autofix) continue;
      const edits = f.autofix.edits.map(({ range, text }) => ({ start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end), text }));
      const fixed = applyEdits(text, edits);
      const again = await createLinter({ ...book, rules: [rule] }, { profile: example.profile ?? 'aws' })(readRequests('a.sms.yaml', fixed, 'yaml'));
      if (again.findings.some((g) => g.pointer === f.pointer && g.ruleId === f.ruleId) || again.findings.some(g=>g.ruleId!==rule.id)) console.log('STILL', rule.id, f.pointer, again.findings.map(g=>g.ruleId+g.pointer+g.message));
      if (['stop-missing-brand','keywords-untidy','help-reply-missing','optin-confirm-missing-rates'].includes(rule.id)) console.log(rule.id, JSON.stringify(f.autofix), f.range);
    }
  }
}
