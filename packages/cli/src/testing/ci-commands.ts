/** Lines as .NET, in which the runners are written, takes them apart. */
const lineEnds = /\r\n|\r|\n/;

/**
 * The commands that a log gives to CI systems, by their names: GitHub's at the start of a line, whatever space is before it;
 * its older ones, Azure's and TeamCity's wherever they stand.
 */
export function commandsIn(log: string): string[] {
  return log
    .split(lineEnds)
    .flatMap((line) => [
      ...(/^\s*::([\w-]+)[^]*?::/.exec(line)?.slice(1) ?? []),
      ...[...line.matchAll(/##(?:vso|teamcity)?\[([\w.-]+)[^\]]*\]/gi)].map(([, name]) => name ?? ''),
    ]);
}
