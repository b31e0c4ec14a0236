/** The score of mutants by Stryker's JSON report, where only a share of those that tests reach were put to them. */

/** What became of a file's mutants: reached by no test, put to the tests, and of these seen by them. */
function countsOf(mutants) {
  const having = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const seen = having('Killed', 'Timeout');
  const tried = seen + having('Survived');
  return { unreached: having('NoCoverage'), reached: tried + having('CompileError'), tried, seen };
}

const sumOf = (counts) =>
  counts.reduce(
    (sum, one) => ({
      unreached: sum.unreached + one.unreached,
      reached: sum.reached + one.reached,
      tried: sum.tried + one.tried,
      seen: sum.seen + one.seen,
    }),
    { unreached: 0, reached: 0, tried: 0, seen: 0 },
  );

/** Score from 0 to 1 of all mutants, and how far it may be off (two standard errors), since only a sample was tried. */
function scoreOf({ unreached, reached, tried, seen }) {
  const all = unreached + reached;
  if (all === 0 || (reached > 0 && tried === 0)) return undefined;
  const rate = tried === 0 ? 0 : seen / tried;
  const left = tried === reached ? 0 : (1 - tried / reached) / tried;
  return { score: (rate * reached) / all, spread: (2 * Math.sqrt(rate * (1 - rate) * left) * reached) / all };
}

/** By package, and of all, what the report tells. */
export function scoresOf(report) {
  const byPackage = new Map();
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const name = file.split('/').slice(0, 2).join('/');
    byPackage.set(name, [...(byPackage.get(name) ?? []), countsOf(mutants)]);
  }
  const rows = [...byPackage].map(([name, counts]) => [name, sumOf(counts)]);
  rows.push(['all', sumOf(rows.map(([, counts]) => counts))]);
  return rows.map(([name, counts]) => ({ name, ...counts, ...scoreOf(counts) }));
}
