import { conflict } from '../aws-error.js';
import type { Operation } from '../model/operation.js';

/** Does the work of a call, or gives the answer again that a call with the same ClientToken was given. @throws AwsError */
export type DoOnce = (
  operation: Operation,
  input: object,
  work: () => unknown,
) => { output: unknown; isRepeat: boolean };

/** Remembers the calls of a token. The same token with another input is a conflict. */
export function rememberTokens(): DoOnce {
  const known = new Map<string, { asked: string; output: unknown }>();
  return (operation, input, work) => {
    const token = 'ClientToken' in input ? input.ClientToken : undefined;
    if (typeof token !== 'string') return { output: work(), isRepeat: false };
    const key = `${operation} ${token}`;
    const asked = JSON.stringify(input, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    );
    const earlier = known.get(key);
    if (earlier && earlier.asked !== asked)
      throw conflict('RESOURCE_ALREADY_EXISTS', 'The ClientToken was used with another input');
    if (earlier) return { output: earlier.output, isRepeat: true };
    const output = work();
    known.set(key, { asked, output });
    return { output, isRepeat: false };
  };
}
