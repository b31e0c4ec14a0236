/** After these a sentence is at its end, or what follows belongs to it. */
const ended = /[.!?…:;,。！？】)\]]["'”’»]?$/u;

/** Whether a text ends in a web or e-mail address: a full stop after it would be taken for a part of it. */
function endsInAddress(text: string): boolean {
  const [last = ''] = /(?<!\S)\S+$/.exec(text) ?? [];
  return /\S(?:\/|@|\.[a-z]{2})/i.test(last);
}

/** Writes one sentence after another, as messages do: one space, and a full stop where the first has no end. */
export function joinSentences(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  // Chinese and Japanese put no space between sentences.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？】]$/u.test(first)) {
    return first + (/[。！？】]$/u.test(first) ? '' : '，') + second;
  }
  return `${first}${ended.test(first) || endsInAddress(first) ? '' : '.'} ${second}`;
}
