/** Tells where the names stand that can be explained. */
export const namesHint = 'smslint rules and smslint coverage list them.';
