/** The formats of the command coverage. */
export const coverageFormats = ['text', 'json', 'markdown'] as const;
