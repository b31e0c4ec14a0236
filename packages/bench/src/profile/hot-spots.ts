import { groups, sum } from 'd3-array';

/** What is read of a .cpuprofile of V8. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

/** Something that took time by itself, without what it called: ms, and its share of the whole. */
export interface HotSpot {
  readonly name: string;
  readonly time: number;
  readonly share: number;
}

/** The functions of a profile by the time that they took by themselves, the dearest first. */
export function functionsOf(profile: CpuProfile): HotSpot[] {
  return hotSpots(profile, ({ functionName, url, lineNumber }) =>
    url === '' ? functionName : `${functionName || '(anonymous)'} ${shortPath(url)}:${lineNumber + 1}`,
  );
}

/** The packages of a profile, and the folders of ours, by the time that they took by themselves. */
export function packagesOf(profile: CpuProfile): HotSpot[] {
  return hotSpots(profile, ({ functionName, url }) => (url === '' ? functionName : packageOf(url)));
}

function hotSpots(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (frame: CpuProfile['nodes'][number]['callFrame']) => string,
): HotSpot[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const taken = samples.map((id, index) => ({
    name: names.get(id) ?? '(unknown)',
    time: (timeDeltas[index] ?? 0) / 1000,
  }));
  const busy = taken.filter(({ name }) => name !== '(idle)');
  const whole = sum(busy, ({ time }) => time);
  return groups(busy, ({ name }) => name)
    .map(([name, all]) => ({ name: shortened(name), time: sum(all, ({ time }) => time) }))
    .map(({ name, time }) => ({ name, time, share: time / whole }))
    .sort((a, b) => b.time - a.time);
}

/** A regular expression stands in a profile by its source, which may be long. */
function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

/** `node_modules/yaml`, `packages/rules/dist/facts`, `node:fs`. */
function packageOf(url: string): string {
  const path = shortPath(url);
  if (path.startsWith('node:')) return path.split('/', 1)[0] ?? path;
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return library ?? path.split('/').slice(0, -1).join('/');
}

/** A path without the folder of the house, and without the store of pnpm. */
function shortPath(url: string): string {
  return url.replace(/^.*\/node_modules\//, 'node_modules/').replace(/^file:.*?\/(?=packages\/)/, '');
}
