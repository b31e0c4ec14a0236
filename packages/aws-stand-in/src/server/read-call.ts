import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from '../aws-error.js';
import { services, type Operation, type Service } from '../model/operation.js';

/** The key of the test credentials; their secret is never looked at. */
export const testKey = 'AKIDSMSLINTSTANDIN00';

/** An operation that somebody who is known asks for. */
export interface SignedCall {
  readonly operation: Operation;
  readonly service: Service;
  /** The Region that it is signed for. */
  readonly region: string;
}

/** Reads which operation a request asks for, and who signed it. @throws AwsError */
export function readCall(headers: IncomingHttpHeaders): SignedCall {
  const [target = '', operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  const service = services[target as Service] as (typeof services)[Service] | undefined;
  if (!service || !Object.hasOwn(service.inputs, operation))
    throw new AwsError('UnknownOperationException', `There is no operation ${target}.${operation}`);
  if (headers['content-type'] !== service.protocol)
    throw new AwsError('UnknownOperationException', `Expected the content type ${service.protocol}`);
  const region = regionSignedFor(headers.authorization, service.signedFor);
  return { operation: operation as Operation, service: target as Service, region };
}

function regionSignedFor(authorization: string | undefined, service: string): string {
  if (authorization === undefined)
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const scope =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=\S+, ?Signature=[0-9a-f]{64}$/.exec(
      authorization,
    );
  const [, key = '', region = '', signedFor] = scope ?? [];
  if (!scope) throw new AwsError('InvalidSignatureException', 'The Authorization header is none of AWS4-HMAC-SHA256');
  if (key !== testKey)
    throw new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  if (signedFor !== service)
    throw new AwsError('InvalidSignatureException', `Credential should be scoped to correct service: '${service}'.`);
  return region;
}
