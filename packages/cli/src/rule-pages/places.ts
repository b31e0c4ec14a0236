import type { Area } from '@smslint/rules';

/** Where the pages lie, from the root of the project. */
export const pagesFolder = 'docs/rules';

/** The file of the index among the pages. */
export const indexPage = 'README.md';

/** The file of a rule's page among the pages, which is its address from another page. */
export function pageOf(ruleId: string): string {
  return `${ruleId}.md`;
}

/** The address of a file of the policy book, from a page. */
export function bookFile(path: string): string {
  return `../../rules/${path}`;
}

/** The address of a good request over which examples are merged, from a page. */
export function goodRequestFile(name: string): string {
  return bookFile(`good-requests/${name}.sms.yaml`);
}

/** The address of another document, from a page. */
export function documentOf(name: string): string {
  return `../${name}.md`;
}

/** The address of an area in the index. */
export function areaAnchor(area: Area): string {
  return `${indexPage}#${area}`;
}

/** The address of a profile in the index; providers have headings of the same name there. */
export function profileAnchor(name: string): string {
  return `${indexPage}#profile-${name}`;
}
