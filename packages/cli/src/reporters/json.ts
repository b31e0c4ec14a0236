import type { Reporter } from './reporter.js';

/** The report as version 1 of the JSON contract, for other programs; `quiet` hides nothing from them. */
export const json: Reporter = (report) => `${JSON.stringify(report, null, 2)}\n`;
