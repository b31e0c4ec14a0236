/** Options of AWS's command line that are none of the API's input. */
const own = ['region', 'query', 'output'];

/** What a call of AWS's command line gives to the API, by the API's names: its options, and the object that is JSON. */
export function inputOf(words: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined || own.includes(name)) continue;
    // This one stands for the others as a word of its own alone.
    if (name === 'cli-input-json') Object.assign(input, JSON.parse(words[index + 1] ?? '') as object);
    else input[apiName(name)] = value ?? listAfter(words, index);
  }
  return input;
}

/** The value of an option of one word. */
export function optionOf(words: readonly string[], name: string): string | undefined {
  return words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function listAfter(words: readonly string[], index: number): string[] {
  const after = words.slice(index + 1);
  const end = after.findIndex((word) => word.startsWith('--'));
  return end === -1 ? after : after.slice(0, end);
}

function apiName(option: string): string {
  return option.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
