/** What Chinese networks would refuse in the signature of a text, as the ends of a sentence that begins with it. */
export function signatureFaults(text: string): string[] {
  const signature = /【([^【】]*)】/u.exec(text)?.[1];
  if (signature === undefined) return ['has no signature in 【】'];
  const faults: string[] = [];
  const length = Array.from(signature).length;
  if (length < 2 || length > 8) faults.push(`has a signature of ${length} characters; 2 to 8 are accepted`);
  if (/\d/u.test(signature)) faults.push('has a figure in its signature');
  if (/\s/u.test(signature)) faults.push('has a space in its signature');
  return faults;
}

/** Whether a text says in Chinese how to unsubscribe, such as 回T退订. */
export function saysChineseUnsubscribe(text: string): boolean {
  return /退[订訂]|拒收/u.test(text);
}
