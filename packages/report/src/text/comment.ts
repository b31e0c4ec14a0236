/** GitHub refuses a comment of more characters; a text has never more of them than code units. */
export const mostOfComment = 65_535;

/** By it a program finds its comment again, to bring it up to date. */
export const commentMarker = '<!-- smslint-report -->';
