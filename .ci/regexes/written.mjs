import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The sources of the project: no tests, which no stranger's text reaches. */
const isSource = (file) => file !== '' && !/\.test\.tsx?$|\/testing\/|^fixtures\//.test(file);

/**
 * Every regular expression in the sources: literals as `{ place, source, flags }`, and calls of `RegExp` as
 * `{ file, place, isInFunction }`, for what they make is only seen when they run. What `once` makes late it makes as a module does,
 * and each call of `expressionOf`, by their files, has two made by the function's own module.
 */
export function writtenRegexes() {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.cjs', '*.js'], { encoding: 'utf8' });
  const [literals, calls, ofFunction] = [[], [], []];
  for (const file of files.split('\n').filter(isSource)) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node, isInFunction) => {
      const place = `${file}:${String(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        literals.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
        calls.push({ file, place, isInFunction });
      if (ts.isCallExpression(node) && node.expression.getText() === 'expressionOf') ofFunction.push(file);
      const isLate = ts.isCallExpression(node.parent ?? tree) && node.parent.expression.getText() === 'once';
      const isWithin = ts.isFunctionLike(node) ? !isLate : isInFunction;
      ts.forEachChild(node, (child) => visit(child, isWithin));
    };
    visit(tree, false);
  }
  return { literals, calls, ofFunction };
}
