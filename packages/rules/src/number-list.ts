const firstCapacity = 16;

/** A list of whole numbers from 0 to 2³² − 1, four bytes each. */
export class NumberList {
  length = 0;
  private numbers = new Uint32Array(firstCapacity);

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  set(index: number, number: number): void {
    this.numbers[index] = number;
  }

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Uint32Array(Math.ceil(this.length * 1.5));
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length++] = number;
  }

  clear(): void {
    this.length = 0;
    if (this.numbers.length > firstCapacity) this.numbers = new Uint32Array(firstCapacity);
  }
}
