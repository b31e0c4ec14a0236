import { useEffect, useState } from 'preact/hooks';

/** What the address names after `#`: a request's key, or `key/place`; nothing in the first render. */
export function useRoute(): string {
  const [route, setRoute] = useState('');
  useEffect(() => {
    const read = (): void => setRoute(decoded(location.hash.slice(1)));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  // After what the address names is there: it could not be gone to before.
  useEffect(() => {
    if (route === '') return;
    const place = document.getElementById(route);
    if (!place) return;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }, [route]);
  return route;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
