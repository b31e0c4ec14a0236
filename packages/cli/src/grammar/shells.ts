/** The shells that can be taught to complete. */
export const shells = ['bash', 'zsh', 'fish'] as const;
