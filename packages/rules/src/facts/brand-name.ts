import type { Request } from '@smslint/core';

/** Company suffixes, which messages leave out. */
const suffix =
  /\s+(?:inc|incorporated|llc|l l c|ltd|limited|corp|corporation|co|company|gmbh|ag|bv|nv|sa|sas|sarl|srl|spa|plc|pty|oy|ab|as|aps|kft|zrt|lp|llp|pllc|pc)$/;

/** A name as it is compared: no case, accents, apostrophes or punctuation; & is "and". */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The names by which recipients may know the brand: the program, its aliases, the legal name without its suffix. */
function brandNames({ brand }: Request): string[] {
  return [brand.name, ...(brand.aliases ?? []), ...(brand.legalName === undefined ? [] : [brand.legalName])]
    .map((name) => plainName(name).replace(suffix, ''))
    .filter((name) => name !== '');
}

/** Whether a text names the brand, as whole words; written together or apart makes no difference. */
export function namesBrand(text: string, request: Request): boolean {
  const words = ` ${plainName(text)} `;
  const joined = words.replaceAll(' ', '');
  return brandNames(request).some(
    (name) => words.includes(` ${name} `) || (name.length >= 6 && joined.includes(name.replaceAll(' ', ''))),
  );
}
