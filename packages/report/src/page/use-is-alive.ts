import { useEffect, useState } from 'preact/hooks';

/** Whether the browser runs the page's script: without it buttons would do nothing. False in the first render. */
export function useIsAlive(): boolean {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return isAlive;
}
