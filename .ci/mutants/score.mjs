import { isInSample } from './in-sample.mjs';

/** In Stryker's report columns and lines start at 1. */
const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });

/** The mutants of a sample in Stryker's JSON report, with the files that they are in. */
function sampledIn(report, sample) {
  return Object.entries(report.files).flatMap(([fileName, { mutants }]) =>
    mutants
      .map((mutant) => ({ ...mutant, fileName }))
      .filter(({ location: { start, end }, ...mutant }) =>
        isInSample({ ...mutant, location: { start: fromZero(start), end: fromZero(end) } }, sample),
      ),
  );
}

/** How many of some mutants the tests see, as a share of those that count, and how far off that may be for all (two standard errors). */
function scoreOf(name, mutants, share) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const seen = count('Killed', 'Timeout');
  const unseen = count('Survived');
  const unreached = count('NoCoverage');
  const all = seen + unseen + unreached;
  const score = all === 0 ? 1 : seen / all;
  const spread = all === 0 ? 0 : 2 * Math.sqrt((score * (1 - score) * (1 - share)) / all);
  return { name, score, spread, seen, unseen, unreached };
}

/** The scores by package, and last that of all. */
export function scoresOf(report, sample) {
  const mutants = sampledIn(report, sample);
  const packageOf = ({ fileName }) => fileName.split('/').slice(0, 2).join('/');
  const names = [...new Set(mutants.map(packageOf))].sort();
  return [
    ...names.map((name) =>
      scoreOf(
        name,
        mutants.filter((mutant) => packageOf(mutant) === name),
        sample.share,
      ),
    ),
    scoreOf('all', mutants, sample.share),
  ];
}
