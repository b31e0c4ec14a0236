/** The exit codes of a run that somebody ended, as shells have them. */
const interrupted = 130;
const terminated = 143;

/** How work ended: by itself, or because somebody stopped it, with the exit code for that. */
export type Ending<Result> = { readonly result: Result } | { readonly error: unknown; readonly stoppedWith?: number };

/** Does work that Ctrl-C asks to end, rather than ending the process; asked a second time, the process ends. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Ending<Result>> {
  const controller = new AbortController();
  let stoppedWith: number | undefined;
  const stop = (code: number): void => {
    stoppedWith = code;
    release();
    controller.abort();
  };
  const onInterrupt = (): void => stop(interrupted);
  const onTerminate = (): void => stop(terminated);
  const release = (): void => void process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  try {
    return { result: await work(controller.signal) };
  } catch (error) {
    return { error, ...(stoppedWith !== undefined && { stoppedWith }) };
  } finally {
    release();
  }
}
