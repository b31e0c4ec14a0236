import { parentPort, workerData } from 'node:worker_threads';
import { useCompileCache } from '../compile-cache.js';
import type { Assignment } from './judge-files.js';

useCompileCache(process.env);
// Loaded only now, so that it comes from the cache. What it throws ends the thread, and is told to its starter.
void import('./judge-files.js').then(({ judgeFiles }) =>
  judgeFiles(workerData as Assignment, (message, transfer) => parentPort?.postMessage(message, transfer)),
);
