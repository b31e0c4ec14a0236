import type { AwsError } from '../aws-error.js';
import type { Service } from '../model/operation.js';
import { services } from '../model/operation.js';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The answer of a call that was done. */
export function successAnswer(service: Service, output: unknown): Answer {
  return { status: 200, type: services[service].protocol, body: JSON.stringify(output) };
}

/** The answer of a call that failed. */
export function errorAnswer(error: AwsError): Answer {
  const { name, message, details, status } = error;
  // The services write the name of the message differently.
  const body = JSON.stringify({ __type: name, Message: message, message, ...details });
  return { status, type: 'application/x-amz-json-1.0', body };
}

/** What a proxy says that cannot reach AWS. */
export const proxyAnswer: Answer = {
  status: 502,
  type: 'text/html',
  body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
};

/** Half of an answer. */
export function garbled(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
}
