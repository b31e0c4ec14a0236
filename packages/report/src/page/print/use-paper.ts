import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The id of the element that holds what is only printed. */
export const paperElement = 'paper';

/**
 * Puts more on paper than on the screen, where nothing can be opened any more.
 * @param sheets makes it when the browser is about to print
 */
export function usePaper(sheets: () => ComponentChildren): void {
  const latest = useRef(sheets);
  latest.current = sheets;
  useEffect(() => {
    const paper = document.getElementById(paperElement);
    if (!paper) return;
    const fill = (): void => render(latest.current(), paper);
    const clear = (): void => render(null, paper);
    addEventListener('beforeprint', fill);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', fill);
      removeEventListener('afterprint', clear);
    };
  }, []);
}
