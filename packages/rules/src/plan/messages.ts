import type { Context } from '../facts/fact.js';
import Big from 'big.js';
import { measure } from './parts.js';
import { oncePer } from '../once-per.js';
import { counted } from '../words.js';

/** How one sample travels. */
export interface SamplePlan {
  /** Where it stands in the request. */
  readonly pointer: string;
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets of GSM-7, or UTF-16 code units of UCS-2. */
  readonly units: number;
  readonly parts: number;
  /** The characters outside GSM-7, each once; empty where none forces UCS-2. */
  readonly forcesUcs2: readonly string[];
  /** Whether it holds variables, whose values are counted as long as their names. */
  readonly hasVariables: boolean;
}

/** How many parts a message has, by the samples. */
export interface MessagePlan {
  /** Parts of the longest sample, by which everything is computed; 1 where there is none. */
  readonly worstParts: number;
  /** The mean over the samples, exact to 1e-6. */
  readonly meanParts: number;
  readonly samples: readonly SamplePlan[];
  readonly arithmetic: string;
}

/** Measures the samples of a request; blank ones are none. */
export const messagesOf = oncePer(({ request }: Context): MessagePlan => {
  const samples = (request.samples ?? []).flatMap((text, index): SamplePlan[] => {
    if (text.trim() === '') return [];
    const { encoding, units, parts, notGsm } = measure(text);
    const hasVariables = /\[[^[\]]+\]/.test(text);
    return [{ pointer: `/samples/${index}`, encoding, units, parts, forcesUcs2: notGsm, hasVariables }];
  });
  const all = samples.map(({ parts }) => parts);
  if (all.length === 0) {
    return { worstParts: 1, meanParts: 1, samples, arithmetic: 'no samples: 1 part is assumed' };
  }
  const worstParts = Math.max(...all);
  const sum = all.reduce((total, parts) => total + parts, 0);
  const meanParts = new Big(sum).div(all.length).round(6).toNumber();
  const mean = all.length === 1 ? '' : `; on average ${sum} / ${all.length} = ${counted(meanParts, 'part')}`;
  return { worstParts, meanParts, samples, arithmetic: `longest sample: ${counted(worstParts, 'part')}${mean}` };
});
