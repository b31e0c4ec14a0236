import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/**
 * A picture with its name and what it shows in words. It is as wide as there is room; horizontal places within it are per cent, so
 * that its text keeps the size of text.
 * @param height in CSS pixels
 */
export function Chart({
  title,
  description,
  height,
  kind,
  children,
}: {
  readonly title: string;
  readonly description: string;
  readonly height: number;
  /** Names it for the styles. */
  readonly kind: string;
  readonly children: ComponentChildren;
}): ComponentChildren {
  const id = useId();
  return (
    <svg
      class={`chart chart-${kind}`}
      role="img"
      width="100%"
      height={height}
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

/**
 * Shapes that stretch with the picture: inside, both axes go from 0 to 100, from the top left.
 * @param top and height in CSS pixels
 */
export function Stretched({
  top,
  height,
  children,
}: {
  readonly top: number;
  readonly height: number;
  readonly children: ComponentChildren;
}): ComponentChildren {
  return (
    <svg x="0" y={top} width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
      {children}
    </svg>
  );
}
