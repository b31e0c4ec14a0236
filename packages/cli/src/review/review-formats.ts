/** The formats of a report for reviewers. */
export const reviewFormats = ['html', 'markdown', 'json'] as const;

/** One of them. */
export type ReviewFormat = (typeof reviewFormats)[number];
