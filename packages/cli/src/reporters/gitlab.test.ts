import { expect, test } from 'vitest';
import { findingOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { gitlab } from './gitlab.js';

interface Issue {
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { path: string; lines: { begin: number; end: number } };
}

test('severities are those of GitLab, and files are named from the root of the repository', () => {
  const findings = (['error', 'warning', 'info'] as const).map((severity) => findingOf({ severity }));
  const setAside = { ...findingOf(), suppression: { kind: 'comment', line: 1, reason: 'x' } as const };
  const text = gitlab(
    reportOf([requestOf()], findings, [setAside]),
    optionsOf({ inRepository: (file) => `sub/${file}` }),
  );
  const issues = JSON.parse(text) as Issue[];
  expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info']);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(issues[0]?.location).toMatchObject({ path: 'sub/a.sms.yaml', lines: { begin: 2, end: 2 } });
});
