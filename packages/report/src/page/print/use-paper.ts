import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { elementIds } from '../element-ids.js';

/**
 * Puts more on paper than on the screen, where nothing can be opened any more.
 * @param sheets makes it when the browser is about to print
 */
export function usePaper(sheets: () => ComponentChildren): void {
  const latest = useRef(sheets);
  latest.current = sheets;
  useEffect(() => {
    const paper = document.getElementById(elementIds.paper);
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
