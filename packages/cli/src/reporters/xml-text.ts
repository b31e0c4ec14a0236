import XMLBuilder from 'fast-xml-builder';

/** An element: attributes begin with `@`, `#text` is its text, the rest are elements in their order. */
export interface XmlElement {
  readonly [name: string]: string | number | XmlElement | readonly XmlElement[] | undefined;
}

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  format: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

/** A document of one element. Texts must be free of characters that XML does not know. */
export function xmlText(name: string, element: XmlElement): string {
  const declaration = { '@version': '1.0', '@encoding': 'UTF-8' };
  return builder.build({ '?xml': declaration, [name]: element });
}
