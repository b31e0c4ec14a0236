import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { judgeFiles, type Assignment } from './judge-files.js';

// As in the thread that started this one.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

await judgeFiles(workerData as Assignment, (message, transfer) => parentPort?.postMessage(message, transfer));
