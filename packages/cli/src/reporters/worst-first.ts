import type { Finding } from '@smslint/rules';
import { severities } from '@smslint/rules';

/** Findings with the errors before the warnings and these before the notes; those set aside come last. */
export function worstFirst<F extends Finding>(findings: readonly F[]): F[] {
  const open = findings.filter((finding) => !('suppression' in finding));
  const setAside = findings.filter((finding) => 'suppression' in finding);
  return [open, setAside].flatMap((part) =>
    severities.flatMap((severity) => part.filter((finding) => finding.severity === severity)),
  );
}
