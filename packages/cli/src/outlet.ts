import type { Output } from './io.js';

/** A way to an output that waits for its reader. */
export interface Outlet {
  /** Writes a text, and waits until the reader has caught up. */
  write(text: string): Promise<void>;
  /** Whether somebody still reads. */
  isRead(): boolean;
}

/** Opens a way to an output, for one run. */
export function outletTo(output: Output): Outlet {
  let isRead = true;
  let goOn = (): void => undefined;
  output.on?.('drain', () => goOn());
  output.on?.('error', () => {
    isRead = false;
    goOn();
  });
  return {
    isRead: () => isRead,
    async write(text) {
      if (!isRead || text === '') return;
      if (output.write(text) === false && output.on) await new Promise<void>((resolve) => (goOn = resolve));
    },
  };
}
