import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOn } from '../contestants/processes.js';
import { yamlAt } from '../generate/corpus.js';
import { requestAt } from '../generate/request.js';
import { inRounds } from '../measure/in-rounds.js';
import { machineText } from './machine.js';
import { rowsOf } from './rows-of.js';
import type { Section, Size } from './section.js';

/** Measures whole commands on one good file, by bare Node. The folder has to be there, and is written to. */
export async function measureStartUp({ commands: { rounds, warmUps } }: Size, folder: string): Promise<Section> {
  const machine = machineText();
  const recipe = { seed: 1, badPercent: 0 };
  writeFileSync(join(folder, 'one.sms.yaml'), yamlAt(0, recipe));
  writeFileSync(join(folder, 'one.json'), JSON.stringify(requestAt(0, recipe), null, 2));
  const timings = await inRounds(commandsOn('one.sms.yaml', 'one.json', folder), { rounds, warmUps });
  return {
    title: 'Start-up: whole commands, one good file',
    method: `${rounds} rounds of new processes, by turns, after ${warmUps} that do not count; ratios to bare Node`,
    machine,
    rows: rowsOf(timings),
  };
}
