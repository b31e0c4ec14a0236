/** V8 has more of what a long run needs from version to version. */
const [v8 = 0] = process.versions.v8.split('.').map(Number);

/** From Node 24 on the space in which objects begin grows to 128 MB; more than this takes memory, and no less time. In bytes. */
const enoughForYoung = 16 * 1024 * 1024;

/**
 * Has V8 get ready for a run that lasts. It gives memory back sooner, and Node 20 and 22 optimize what is called often once
 * rather than each time that it meets something new: that takes the time of a core, which other threads of the run can use.
 * Called again as the run goes on, it stops what has grown enough by then. V8 refuses compiled code that was kept under other
 * flags, so that threads that start later compile anew; to wait with the flags would cost more memory than that costs time.
 */
export async function prepareForLong(): Promise<void> {
  const { getHeapSpaceStatistics, setFlagsFromString } = await import('node:v8');
  // As V8 begins, before a start has it expect a short run (`scripts/start.ts`).
  setFlagsFromString('--incremental-marking');
  setFlagsFromString('--regexp-tier-up-ticks=1');
  // The heap grows to some times of what is in use before it is cleared.
  setFlagsFromString('--heap-growing-percent=40');
  // How much of a function runs before it is optimized, in bytes of its code or in calls.
  if (v8 === 11) setFlagsFromString('--interrupt-budget=300000');
  if (v8 === 12) setFlagsFromString('--invocation-count-for-turbofan=10000');
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if (v8 > 12 && young && young.space_size >= enoughForYoung) setFlagsFromString('--semi-space-growth-factor=1');
}
