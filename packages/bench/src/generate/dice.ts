import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded chance: the same seed gives the same answers, on every machine. */
export interface Dice {
  /** A whole number between both, both included. */
  readonly between: (least: number, most: number) => number;
  /** One of the values, each as likely. */
  readonly oneOf: <T>(values: readonly [T, ...T[]]) => T;
}

/** The dice of one request: they depend on nothing but the seed and its number, so that it can be made alone. */
export function diceFor(seed: number, index: number): Dice {
  const random = xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const between = (least: number, most: number): number => uniformInt(random, least, most);
  return { between, oneOf: (values) => values[between(0, values.length - 1)] ?? values[0] };
}
