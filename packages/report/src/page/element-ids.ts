/** The ids of the page's own elements. The underscore keeps them from those of requests, which have none. */
export const elementIds = {
  app: '_app',
  content: '_content',
  data: '_data',
  record: '_record',
  paper: '_paper',
} as const;
