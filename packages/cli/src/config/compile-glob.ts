import { readGlob, type Step } from './read-glob.js';

/**
 * Makes a glob into a test of whole paths that takes time in line with their lengths, however many stars there are: it
 * goes along a path once, and is at all the places of the glob at once where it can be.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const steps = readGlob(glob);
  /** For each place, after how many characters it was last reached, one path after the other. */
  const reachedAfter = new Float64Array(steps.length + 1).fill(-1);
  let clock = 0;

  const reach = (place: number, places: number[]): void => {
    if (reachedAfter[place] === clock) return;
    reachedAfter[place] = clock;
    places.push(place);
    const step = steps[place];
    if (step?.kind === 'stars') reach(place + 1, places);
    else if (step?.kind === 'fork') for (const other of step.to) reach(other, places);
  };

  return (path) => {
    clock++;
    let places: number[] = [];
    reach(0, places);
    for (const character of path) {
      if (places.length === 0) return false;
      clock++;
      const next: number[] = [];
      for (const place of places) {
        const step = steps[place];
        if (step && takes(step, character)) reach(step.kind === 'stars' ? place : place + 1, next);
      }
      places = next;
    }
    return places.includes(steps.length);
  };
}

function takes(step: Step, character: string): boolean {
  switch (step.kind) {
    case 'letter':
      return step.letter === character;
    case 'class':
      return character !== '/' && step.isOf(character);
    case 'stars':
      return step.crosses || character !== '/';
    case 'fork':
      return false;
  }
}
