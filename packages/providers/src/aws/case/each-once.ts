import type { RenderingFault } from '../../rendering.js';

/** Faults without what is said twice: forms ask for some things in two places, and what is wrong is not missing besides. */
export function eachOnce(faults: readonly RenderingFault[]): RenderingFault[] {
  return faults.filter(({ pointer, message, kind }, index) => {
    const earlier = faults.slice(0, index).filter((other) => other.pointer === pointer);
    return kind === 'missing' ? earlier.length === 0 : earlier.every((other) => other.message !== message);
  });
}
