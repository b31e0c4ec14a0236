import type { Attempts } from './attempts.js';
import { AwsFault } from './aws-fault.js';
import { hintFor, type Failure } from './fault-hints.js';
import type { OperationName } from './operations.js';
import { redact } from './redact.js';
import { isUntrusted, sdkErrorOf } from './refusal.js';

/** A call that came to nothing. */
interface FailedCall {
  readonly operation: OperationName;
  readonly region: string;
  readonly attempts: Attempts;
}

/** Why a call came to nothing, in words that hold nothing secret. */
export function faultOf(error: unknown, { operation, region, attempts }: FailedCall): AwsFault {
  const failure = failureOf(error, operation);
  const isUndone = !attempts.isUncertain;
  const isReading = /^(?:Describe|List)/.test(operation);
  const unsure = isUndone || isReading ? '' : ' Nobody knows whether it was done all the same.';
  const message = `${headOf(failure, isUndone, `${operation} in ${region}`)}${sentence(redact(failure.said, [...attempts.secrets]))}${unsure}`;
  return new AwsFault(message, { code: failure.code, operation, isUndone, hint: hintFor(failure) });
}

/** Why no account could be opened. */
export function openingFault(error: unknown): AwsFault {
  const failure = failureOf(error, undefined);
  const message = `Cannot call AWS: ${sentence(redact(failure.said))}`;
  return new AwsFault(message, { code: failure.code, operation: undefined, isUndone: true, hint: hintFor(failure) });
}

function headOf({ code, status }: Failure, isUndone: boolean, what: string): string {
  if (code === 'AbortError') return `${what} was interrupted`;
  if (status === undefined) return `${what} ${isUndone ? 'did not reach AWS' : 'got no answer from AWS'}: `;
  return `AWS ${status < 500 ? 'refused' : 'failed at'} ${what}: ${code}: `;
}

function failureOf(error: unknown, operation: OperationName | undefined): Failure {
  const { name, message, code, $metadata } = sdkErrorOf(error);
  const status = $metadata?.httpStatusCode;
  const failure = { operation, networkCode: typeof code === 'string' ? code : undefined, error };
  if (name === 'AbortError') return { ...failure, code: name, said: '', status: undefined };
  if (status !== undefined && status >= 300 && /^\w+$/.test(name) && name !== 'SyntaxError') {
    return { ...failure, code: name, said: [wordsOf(name, message, status), ...detailsOf(error)].join('; '), status };
  }
  if (status !== undefined) {
    return {
      ...failure,
      code: 'AnswerError',
      said: `what answered with HTTP ${status} is not as AWS answers`,
      status: undefined,
    };
  }
  if (/^(?:CredentialsProviderError|TokenProviderError|ProviderError)$/.test(name)) {
    return { ...failure, code: 'CredentialsProviderError', said: credentialWords(message), status };
  }
  if (/^Region (?:is missing|not accepted)/.test(message))
    return { ...failure, code: 'RegionError', said: message, status };
  if (isNetworkCode(code)) return { ...failure, code: 'NetworkError', said: message, status };
  if (name === 'TimeoutError') return { ...failure, code: name, said: 'it did not come in time', status };
  return { ...failure, code: 'ConfigurationError', said: message, status };
}

function isNetworkCode(code: unknown): boolean {
  return (
    typeof code === 'string' && (isUntrusted(code) || (/^E[A-Z_]+$/.test(code) && !/^ERR_|^ETIMEDOUT$/.test(code)))
  );
}

/** AWS's own words, but for those that quote how a call was signed. */
function wordsOf(name: string, message: string, status: number): string {
  if (/Signature|AuthenticationToken/.test(name)) return 'the signature of the call is not the one that AWS expects';
  return message === '' || message === name || message === 'UnknownError' ? `HTTP ${status} without a reason` : message;
}

/** A program that gives credentials may say anything. */
function credentialWords(message: string): string {
  return /command failed|credential_process|spawn/i.test(message)
    ? 'the program that the profile names to get credentials failed'
    : message;
}

/** What AWS says of an error besides its message. */
function detailsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const names = ['Reason', 'ResourceType', 'ResourceId'];
  const facts = names.flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? [`${name} ${value}`] : [];
  });
  const fields: unknown = Reflect.get(error, 'Fields');
  return [...facts, ...(Array.isArray(fields) ? fields.map(fieldText) : [])];
}

function fieldText(field: unknown): string {
  const { Name, Message } = Object(field) as { readonly Name?: unknown; readonly Message?: unknown };
  return `${String(Name)}: ${String(Message)}`;
}

const mostSaid = 1000;

/** A text on one line that ends as a sentence does, cut where somebody says too much. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > mostSaid ? `${line.slice(0, mostSaid)}…` : line;
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`;
}
