const marked = /<!-- bench -->[\s\S]*?<!-- \/bench -->/;

/**
 * Puts a text between the marks of a document.
 * @throws RangeError where the document has none
 */
export function fillMarks(document: string, text: string): string {
  if (!marked.test(document)) throw new RangeError('The document has no <!-- bench --> … <!-- /bench -->.');
  return document.replace(marked, () => `<!-- bench -->\n\n${text}\n\n<!-- /bench -->`);
}
