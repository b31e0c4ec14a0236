/** What a glob takes at one place of a path. */
export type Step =
  | { readonly kind: 'letter'; readonly letter: string }
  /** One character that is no slash. */
  | { readonly kind: 'class'; readonly isOf: (character: string) => boolean }
  /** Any characters, also none; within a folder, or over folders too. */
  | { readonly kind: 'stars'; readonly crosses: boolean }
  /** Goes on at other places, without taking anything. */
  | { readonly kind: 'fork'; readonly to: readonly number[] };

/** Reads a glob of `*`, `**`, `?`, `[a-c]`, `[!a]`, `{a,b}`, and `\` before what means itself; its brackets are balanced. */
export function readGlob(glob: string): Step[] {
  const steps: Step[] = [];
  const tokens = tokensOf(glob.replace(/^(?:\.\/)+/, ''));
  readSteps(tokens, 0, steps, false);
  return steps;
}

/** Characters, those behind a backslash with it; braces and commas that offer no choice are behind one too. */
function tokensOf(glob: string): string[] {
  const tokens = glob.replace(/\{(\w)\.\.(\w)\}/g, '[$1-$2]').match(/\\[^]|[^]/gu) ?? [];
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  const choosing = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === '[') at = Math.max(at, endOfClass(tokens, at));
    else if (token === '{') open.push({ at, commas: [] });
    else if (token === ',') open.at(-1)?.commas.push(at);
    else if (token === '}') {
      const { at: start, commas } = open.pop() ?? { at, commas: [] };
      if (commas.length > 0) for (const place of [start, ...commas, at]) choosing.add(place);
    }
  }
  return tokens.map((token, at) => (/^[{},]$/.test(token) && !choosing.has(at) ? `\\${token}` : token));
}

/** Where a class of characters ends, or -1 where it does not. */
function endOfClass(tokens: readonly string[], at: number): number {
  const isNegated = tokens[at + 1] === '!' || tokens[at + 1] === '^';
  return tokens.indexOf(']', at + (isNegated ? 3 : 2));
}

/** Reads steps from a place on, within braces up to the comma or brace that ends a choice; returns the place after them. */
function readSteps(tokens: readonly string[], from: number, steps: Step[], isChoice: boolean): number {
  let at = from;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    if (isChoice && (token === ',' || token === '}')) return at;
    at = readStep(tokens, at, steps);
  }
  return at;
}

function readStep(tokens: readonly string[], at: number, steps: Step[]): number {
  const token = tokens[at] ?? '';
  switch (token) {
    case '*':
      return readStars(tokens, at, steps);
    case '/':
      return isFolders(tokens, at + 1) ? readFolders(at, steps) : readLetter(token, at, steps);
    case '?':
      steps.push({ kind: 'class', isOf: () => true });
      return at + 1;
    case '[':
      return readClass(tokens, at, steps);
    case '{':
      return readChoices(tokens, at, steps);
    default:
      return readLetter(token, at, steps);
  }
}

function readLetter(token: string, at: number, steps: Step[]): number {
  steps.push({ kind: 'letter', letter: token.length > 1 && token.startsWith('\\') ? token.slice(1) : token });
  return at + 1;
}

/** Whether `**` stands there for whole folders. */
function isFolders(tokens: readonly string[], at: number): boolean {
  return (
    tokens[at] === '*' &&
    tokens[at + 1] === '*' &&
    [undefined, '/', '{', ','].includes(tokens[at - 1]) &&
    [undefined, '/', '}', ','].includes(tokens[at + 2])
  );
}

/** `/**`: nothing, or a slash and whatever follows. */
function readFolders(at: number, steps: Step[]): number {
  const fork = steps.length;
  steps.push(
    { kind: 'fork', to: [fork + 1, fork + 3] },
    { kind: 'letter', letter: '/' },
    { kind: 'stars', crosses: true },
  );
  return at + 3;
}

function readStars(tokens: readonly string[], at: number, steps: Step[]): number {
  if (isFolders(tokens, at)) {
    if (tokens[at + 2] !== '/') {
      steps.push({ kind: 'stars', crosses: true });
      return at + 2;
    }
    // `**/`: nothing, or folders.
    const fork = steps.length;
    steps.push(
      { kind: 'fork', to: [fork + 1, fork + 3] },
      { kind: 'stars', crosses: true },
      { kind: 'letter', letter: '/' },
    );
    return at + 3;
  }
  let end = at;
  while (tokens[end] === '*') end++;
  steps.push({ kind: 'stars', crosses: false });
  return end;
}

function readClass(tokens: readonly string[], at: number, steps: Step[]): number {
  const isNegated = tokens[at + 1] === '!' || tokens[at + 1] === '^';
  const end = endOfClass(tokens, at);
  if (end < 0) return readLetter('[', at, steps);
  const members = tokens
    .slice(at + (isNegated ? 2 : 1), end)
    .map((token) => (token.length > 1 ? token.slice(-1) : token));
  const ranges: (readonly [string, string])[] = [];
  for (let index = 0; index < members.length; index++) {
    const [from = '', dash, to] = members.slice(index, index + 3);
    const isRange = dash === '-' && to !== undefined;
    ranges.push([from, isRange ? to : from]);
    if (isRange) index += 2;
  }
  const isOf = (character: string): boolean => ranges.some(([from, to]) => from <= character && character <= to);
  const step: Step = { kind: 'class', isOf: (character) => isOf(character) !== isNegated };
  const written = tokens.slice(at, end + 1);
  const isPlain = written.slice(1, -1).every((token) => /^\w$/.test(token));
  if (!isPlain) steps.push(step);
  // The name of a folder may be written so: x/[brand].
  else offer(steps, [[step], written.map((letter): Step => ({ kind: 'letter', letter }))]);
  return end + 1;
}

/** Puts in steps of which one row is to be gone. */
function offer(steps: Step[], rows: readonly (readonly Step[])[]): void {
  const starts: number[] = [];
  steps.push({ kind: 'fork', to: starts });
  const length = rows.reduce((sum, row) => sum + row.length + 1, 0);
  const end = steps.length + length;
  for (const row of rows) {
    starts.push(steps.length);
    steps.push(...row, { kind: 'fork', to: [end] });
  }
}

/** `{a,b}`. */
function readChoices(tokens: readonly string[], at: number, steps: Step[]): number {
  const starts: number[] = [];
  const ends: number[] = [];
  steps.push({ kind: 'fork', to: starts });
  let place = at;
  do {
    starts.push(steps.length);
    place = readSteps(tokens, place + 1, steps, true);
    ends.push(steps.length);
    steps.push({ kind: 'fork', to: [] });
  } while (tokens[place] === ',');
  for (const end of ends) steps[end] = { kind: 'fork', to: [steps.length] };
  return place + 1;
}
