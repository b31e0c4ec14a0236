/** What the command schema knows. */
export const schemaNames = ['request', 'config'] as const;
