/** The exit codes of a run that somebody ended, as shells have them. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

type Interruption = keyof typeof exitCodes;

/** How work ended: by itself, or because somebody stopped it, with the exit code for that. */
export type Ending<Result> = { readonly result: Result } | { readonly error: unknown; readonly stoppedWith?: number };

/** Does work that Ctrl-C asks to end, rather than ending the process; asked a second time, the process ends. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Ending<Result>> {
  const controller = new AbortController();
  let by: Interruption | undefined;
  const stop = (name: Interruption): void => {
    by = name;
    release();
    controller.abort();
  };
  const release = (): void => void process.off('SIGINT', stop).off('SIGTERM', stop);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return { result: await work(controller.signal) };
  } catch (error) {
    return { error, ...(by !== undefined && { stoppedWith: exitCodes[by] }) };
  } finally {
    release();
  }
}
