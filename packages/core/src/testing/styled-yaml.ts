import fc from 'fast-check';
import { Document, isScalar, isSeq, visit, type Node, type Scalar } from 'yaml';

const types: Scalar.Type[] = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'];

/** Random habits of somebody who writes YAML. */
const habits = fc.record({
  indent: fc.constantFrom(2, 2, 2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  minContentWidth: fc.constantFrom(0, 20),
  flowCollectionPadding: fc.boolean(),
  trailingComma: fc.boolean(),
  singleQuote: fc.constantFrom(true, null),
});

const choices = fc.array(fc.nat(99), { minLength: 40, maxLength: 40 });

/** Writes a value as YAML in random styles: block and flow, all kinds of scalars, comments, blank lines, anchors, aliases. */
export const styledYaml = (value: fc.Arbitrary<object>) =>
  fc
    .record({
      value,
      habits,
      choices,
      isFlow: fc.constantFrom(0, 0, 15, 60),
      hasComments: fc.boolean(),
      lineBreak: fc.constantFrom('\n', '\n', '\r\n', '\r'),
      isOpen: fc.boolean(),
    })
    .map(({ value: given, habits: options, choices: picks, isFlow, hasComments, lineBreak, isOpen }) => {
      const document = new Document(given, { schema: 'core', aliasDuplicateObjects: false });
      let at = 0;
      const pick = (): number => picks[at++ % picks.length] ?? 0;
      visit(document, {
        Scalar: (key, node) => {
          if (key === 'key' || typeof node.value !== 'string') return;
          node.type = types[pick() % types.length]!;
        },
        Collection: (key, node) => {
          if (key !== null && pick() < isFlow) node.flow = true;
        },
      });
      if (hasComments) comment(document, pick);
      shareStrings(document, pick);
      const text = document.toString(options);
      const lines = text.replaceAll('\n', lineBreak);
      return { given, source: isOpen ? lines.replace(/[\r\n]+$/, '') : lines };
    });

function comment(document: Document, pick: () => number): void {
  visit(document, {
    Node: (key, node) => {
      if (key === 'value' && !isScalar(node)) return;
      if (pick() < 20) node.commentBefore = ` above ${pick()}`;
      if (pick() < 20) (node as Node).spaceBefore = true;
      if (pick() < 20 && isScalar(node)) node.comment = ` beside ${pick()}`;
    },
  });
}

/** Lets some strings stand for equal ones behind them. */
function shareStrings(document: Document, pick: () => number): void {
  const first = new Map<string, Node>();
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return undefined;
      const anchored = first.get(node.value);
      if (!anchored) {
        first.set(node.value, node);
        return undefined;
      }
      return pick() < 50 ? document.createAlias(anchored as Scalar) : undefined;
    },
    Seq: (_, node) => (isSeq(node) ? undefined : visit.BREAK),
  });
}
