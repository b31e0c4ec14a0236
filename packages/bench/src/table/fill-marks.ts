const marked = /(<!-- bench -->\n)[\s\S]*?(\n<!-- \/bench -->)/;

/**
 * Puts a text between the marks of a document.
 * @throws RangeError where the document has none
 */
export function fillMarks(document: string, text: string): string {
  if (!marked.test(document)) throw new RangeError('The document has no <!-- bench --> … <!-- /bench -->.');
  return document.replace(marked, (_all, before: string, after: string) => `${before}\n${text}\n${after}`);
}
