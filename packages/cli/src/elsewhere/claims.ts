/** How far the run may be behind the file that a thread takes, in files: what is judged before its turn is kept in memory. */
const lead = 64;

/** The places of the numbers that threads share, before those of the files. */
const places = { next: 0, turn: 1, first: 2 } as const;

/**
 * Which of the files of a run are taken, and by which thread: memory that threads share. Each file is taken once; so it is known
 * what a thread that dies leaves undone.
 */
export class Claims {
  readonly memory: SharedArrayBuffer;
  private readonly numbers: Int32Array<SharedArrayBuffer>;

  private constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.numbers = new Int32Array(memory);
  }

  static forFiles(count: number): Claims {
    return new Claims(new SharedArrayBuffer(4 * (places.first + count)));
  }

  /** The claims that another thread has made, by its memory. */
  static in(memory: SharedArrayBuffer): Claims {
    return new Claims(memory);
  }

  /**
   * Takes a file, unless it is taken.
   * @param thread from 1
   */
  claim(file: number, thread: number): boolean {
    return Atomics.compareExchange(this.numbers, places.first + file, 0, thread) === 0;
  }

  /** Takes the next file that is not taken; undefined where there is none, or none that is near enough to the turn. */
  claimNext(thread: number): number | undefined {
    const end = Math.min(this.numbers.length - places.first, Atomics.load(this.numbers, places.turn) + lead);
    for (let file = Atomics.load(this.numbers, places.next); file < end; file++) {
      if (!this.claim(file, thread)) continue;
      Atomics.store(this.numbers, places.next, file + 1);
      return file;
    }
    return undefined;
  }

  /** The thread that has taken a file; 0 where none has. */
  ownerOf(file: number): number {
    return Atomics.load(this.numbers, places.first + file);
  }

  /** Tells the threads that a file is the next whose turn it is. */
  reach(file: number): void {
    Atomics.store(this.numbers, places.turn, file);
    Atomics.notify(this.numbers, places.turn);
  }

  /** Takes the next file as soon as it is near enough to the turn; undefined where none is left. It blocks the thread meanwhile. */
  awaitNext(thread: number): number | undefined {
    for (;;) {
      const turn = Atomics.load(this.numbers, places.turn);
      const file = this.claimNext(thread);
      if (file !== undefined) return file;
      if (turn + lead >= this.numbers.length - places.first) return undefined;
      Atomics.wait(this.numbers, places.turn, turn);
    }
  }
}
