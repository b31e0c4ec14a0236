import fc from 'fast-check';
import { Document, isScalar, visit, type Scalar } from 'yaml';

const types: readonly Scalar.Type[] = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'];

/** Habits of somebody who writes YAML. */
const habits = fc.record({
  indent: fc.constantFrom(2, 2, 2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  minContentWidth: fc.constantFrom(0, 20),
  flowCollectionPadding: fc.boolean(),
  trailingComma: fc.boolean(),
  singleQuote: fc.constantFrom(true, null),
});

const style = fc.record({
  habits,
  /** What is chosen at each node in turn, from 0 to 99. */
  choices: fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }),
  /** How many of a hundred maps and lists stand in brackets. */
  flow: fc.constantFrom(0, 0, 15, 60),
  hasComments: fc.boolean(),
});

/**
 * A YAML document of a value in any style: block and flow, all kinds of scalars, comments, blank lines, anchors and
 * aliases. Its lines end with LF.
 */
export const styledYaml = (value: fc.Arbitrary<object>) =>
  fc.record({ value, style }).map(({ value: given, style: { habits: options, choices, flow, hasComments } }) => {
    const document = new Document(given, { schema: 'core', aliasDuplicateObjects: false });
    let at = 0;
    const pick = (): number => choices[at++ % choices.length] ?? 0;
    visit(document, {
      Scalar: (key, node) => {
        if (key !== 'key' && typeof node.value === 'string') node.type = types[pick() % types.length]!;
      },
      Collection: (key, node) => {
        if (key !== null && pick() < flow) node.flow = true;
      },
    });
    if (hasComments) comment(document, pick);
    shareStrings(document, pick);
    return { given, source: document.toString(options) };
  });

function comment(document: Document, pick: () => number): void {
  visit(document, {
    Node: (key, node) => {
      if (key === 'value' && !isScalar(node)) return;
      if (pick() < 20) node.commentBefore = ` above ${pick()}`;
      if (pick() < 20) node.spaceBefore = true;
      if (pick() < 20 && isScalar(node)) node.comment = ` beside ${pick()}`;
    },
  });
}

/** Writes some strings as aliases of equal ones before them. */
function shareStrings(document: Document, pick: () => number): void {
  const first = new Map<string, Scalar>();
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return undefined;
      const anchored = first.get(node.value);
      if (anchored) return pick() < 50 ? document.createAlias(anchored) : undefined;
      first.set(node.value, node);
      return undefined;
    },
  });
}
