import type { ComponentChildren } from 'preact';

/** A figure with its name, and how it was made. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note?: string | undefined;
}

/** Figures one below the other, so that they can be compared. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): ComponentChildren {
  return (
    <dl class="plan-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {note !== undefined && <dd class="plan-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
