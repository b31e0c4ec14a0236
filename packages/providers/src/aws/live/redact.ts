/** What has the form of a secret, or stands where one does, wherever a message of somebody else quotes it. */
const secrets: readonly RegExp[] = [
  // Ids of access keys.
  /\b(?:A3T[A-Z0-9]|ABIA|ACCA|AKIA|ASIA)[A-Z0-9]{8,}/g,
  /\bAWS4-\S+.*/gs,
  /\b(?:x-amz-(?:credential|signature|security-token)|authorization|signature|credential)\s*[=:]\s*\S+/gi,
  /\b(?:aws_)?(?:secret_?access_?key|session_?token|security_token)["']?\s*[=:]\s*\S+/gi,
  /\bBearer\s+\S+/gi,
  // User and password of an address, and all that it is asked with.
  /(?<=:\/\/)[^\s/@]*@/g,
  /(?<=https?:\/\/[^\s?]*\?)\S+/g,
  // Secret keys have forty characters, tokens and signatures more.
  /[A-Za-z0-9+/=]{40,}/g,
];

/**
 * Takes what is secret out of a text of unknown origin.
 * @param known secrets that are known, such as the keys that a call was signed with
 */
export function redact(text: string, known: readonly string[] = []): string {
  const withoutKnown = known
    .filter((secret) => secret.length >= 4)
    .reduce((one, secret) => one.replaceAll(secret, hidden), text);
  return secrets.reduce((one, form) => one.replace(form, hidden), withoutKnown);
}

const hidden = '[hidden]';
