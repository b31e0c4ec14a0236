import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Changes between the light and the dark theme, the system's until it is pressed. */
export function ThemeButton(): ComponentChildren {
  const [isDark, setDark] = useState<boolean>();
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    setDark(system.matches);
    const follow = (): void => {
      if (document.documentElement.dataset.theme === undefined) setDark(system.matches);
    };
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  return (
    <button
      type="button"
      hidden={isDark === undefined}
      onClick={() => {
        document.documentElement.dataset.theme = isDark ? 'light' : 'dark';
        setDark(!isDark);
      }}
    >
      {isDark ? 'Light' : 'Dark'} theme
    </button>
  );
}
