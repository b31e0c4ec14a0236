/** The width in CSS pixels that a character of a chart's text takes at most, on average. */
const characterWidth = 7.5;
/** Between two labels of one row, each 5 away from its point. */
const gap = 18;

/** A label at a place of the horizontal axis. */
export interface Label {
  /** Per cent of the width. */
  readonly at: number;
  readonly text: string;
}

/** A label that has its place: on which side of the point it stands, and in which row. */
export interface PlacedLabel<Shape extends Label = Label> {
  readonly label: Shape;
  readonly anchor: 'start' | 'end';
  readonly row: number;
}

/** From where to where a label reaches, in pixels. */
export function extentOf({ label, anchor }: Pick<PlacedLabel, 'label' | 'anchor'>, width: number): [number, number] {
  const at = (label.at / 100) * width;
  const size = label.text.length * characterWidth;
  return anchor === 'start' ? [at, at + size] : [at - size, at];
}

/**
 * Puts labels into rows in which none touches another, at a width of so many pixels and above. The first row is the nearest to what
 * is labelled, so the labels whose lines others would cross come first. A label of at most half the width stays within it.
 */
export function placeLabels<Shape extends Label>(labels: readonly Shape[], width: number): PlacedLabel<Shape>[] {
  const placed: PlacedLabel<Shape>[] = [];
  const toTheRight = labels.filter(({ at }) => at <= 50).sort((a, b) => b.at - a.at);
  const toTheLeft = labels.filter(({ at }) => at > 50).sort((a, b) => a.at - b.at);
  for (const label of [...toTheRight, ...toTheLeft]) {
    const anchor = label.at <= 50 ? 'start' : 'end';
    const [start, end] = extentOf({ label, anchor }, width);
    const isTaken = (row: number): boolean =>
      placed.some((other) => {
        const [from, to] = extentOf(other, width);
        if (other.row === row) return start - gap <= to && from - gap <= end;
        const line = (other.label.at / 100) * width;
        return other.row > row && start < line && line < end;
      });
    let row = 0;
    while (isTaken(row)) row += 1;
    placed.push({ label, anchor, row });
  }
  return placed;
}

/** A text in at most so many characters. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
