/** The argument before the words that a shell asks to complete. */
export const completeArgument = '__complete';
