import type { Watch } from '@smslint/rules';

/** The parts of a run, in their order. */
export const phases = ['start', 'discover', 'cache', 'read', 'judge', 'report'] as const;

type Phase = (typeof phases)[number];

/** Time that rules took. */
export interface Spent {
  readonly milliseconds: number;
  /** How often it was done. */
  readonly times: number;
  /** The rules that share it. */
  readonly rules: ReadonlySet<string>;
}

/** What a stopwatch has measured, in milliseconds. */
export interface Measured {
  readonly phases: ReadonlyMap<Phase, number>;
  /** The observation of facts, by fact and the rules that share it. */
  readonly facts: readonly (Spent & { readonly fact: string })[];
  /** The evaluation of conditions, by the rules that run together. */
  readonly conditions: readonly Spent[];
  /** The writing of findings, by rule. */
  readonly findings: readonly Spent[];
}

/** Measures a run. */
export interface Stopwatch {
  /** Carries out a part of a phase, and counts its time to the phase. */
  time<T>(phase: Phase, work: () => T | Promise<T>): Promise<T>;
  readonly watch: Watch;
  measured(): Measured;
}

/**
 * Starts a stopwatch.
 * @param now the time in milliseconds; at the first call, since the process began
 */
export function startStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const byPhase = new Map<Phase, number>([['start', now()]]);
  const facts = new Map<string, Sum & { fact: string }>();
  const conditions = new Map<string, Sum>();
  const findings = new Map<string, Sum>();
  let looking = 0;

  function add<S extends Sum>(sums: Map<string, S>, key: string, fresh: () => S, milliseconds: number): void {
    const sum = sums.get(key) ?? fresh();
    sum.milliseconds += milliseconds;
    sum.times += 1;
    sums.set(key, sum);
  }

  return {
    async time(phase, work) {
      const since = now();
      try {
        return await work();
      } finally {
        byPhase.set(phase, (byPhase.get(phase) ?? 0) + now() - since);
      }
    },
    watch: {
      fact(fact, rules, work) {
        const since = now();
        const value = work();
        const taken = now() - since;
        looking += taken;
        add(facts, `${fact} ${rules.join()}`, () => ({ ...sumOf(rules), fact }), taken);
        return value;
      },
      async conditions(rules, work) {
        const [since, lookingBefore] = [now(), looking];
        const value = await work();
        add(conditions, rules.join(), () => sumOf(rules), now() - since - (looking - lookingBefore));
        return value;
      },
      findings(rule, work) {
        const since = now();
        const value = work();
        add(findings, rule, () => sumOf([rule]), now() - since);
        return value;
      },
    },
    measured: () => ({
      phases: byPhase,
      facts: [...facts.values()],
      conditions: [...conditions.values()],
      findings: [...findings.values()],
    }),
  };
}

interface Sum {
  milliseconds: number;
  times: number;
  readonly rules: ReadonlySet<string>;
}

function sumOf(rules: readonly string[]): Sum {
  return { milliseconds: 0, times: 0, rules: new Set(rules) };
}
