import { parentPort, workerData } from 'node:worker_threads';
import { useCompileCache } from '../compile-cache.js';
import type { Assignment } from './hands.js';
import type { StretchTask } from './judge-stretches.js';

useCompileCache(process.env);
// Loaded only now, so that it comes from the cache. What it throws ends the thread, and is told to its starter.
void work(workerData as Assignment);

async function work(assignment: Assignment): Promise<void> {
  if (assignment.task === 'files') {
    const { judgeFiles } = await import('./judge-files.js');
    await judgeFiles(assignment, (message, transfer) => parentPort?.postMessage(message, transfer));
    return;
  }
  const { stretchJudge } = await import('./judge-stretches.js');
  const judge = await stretchJudge(assignment);
  let last = Promise.resolve();
  parentPort?.on('message', (task: StretchTask) => {
    const { number } = task;
    // Whatever goes wrong, such as that a finding cannot be handed over: the calling thread waits for an answer, and judges it then.
    const nothing = (): void => parentPort?.postMessage({ number, key: '', found: undefined });
    last = last
      .then(() => judge(task))
      .then((found) => parentPort?.postMessage(found))
      .catch(nothing);
  });
  parentPort?.postMessage('ready');
}
