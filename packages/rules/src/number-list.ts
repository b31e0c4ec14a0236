/** How many numbers a piece of a list holds, a power of two, and the first piece at first. */
const pieceLength = 1 << 14;
const firstCapacity = 16;

/** A list of whole numbers from 0 to 2³² − 1, four bytes each, in pieces, so that it grows without being there twice. */
export class NumberList {
  length = 0;
  private pieces: Uint32Array[] = [];

  at(index: number): number {
    return this.pieces[Math.floor(index / pieceLength)]?.[index % pieceLength] ?? 0;
  }

  set(index: number, number: number): void {
    const piece = this.pieces[Math.floor(index / pieceLength)];
    if (piece) piece[index % pieceLength] = number;
  }

  push(...numbers: readonly number[]): void {
    for (const number of numbers) {
      this.makeRoom();
      this.set(this.length++, number);
    }
  }

  clear(): void {
    this.length = 0;
    this.pieces = [];
  }

  /** Only the first piece begins small. */
  private makeRoom(): void {
    const last = this.pieces.at(-1);
    const within = this.length % pieceLength;
    if (within === 0) {
      this.pieces.push(new Uint32Array(this.pieces.length === 0 ? firstCapacity : pieceLength));
    } else if (last?.length === within) {
      const longer = new Uint32Array(within * 2);
      longer.set(last);
      this.pieces[0] = longer;
    }
  }
}
