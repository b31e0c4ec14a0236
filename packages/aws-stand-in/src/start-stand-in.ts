import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsError } from './aws-error.js';
import { planFaults, type PlannedFault } from './faults.js';
import type { Operation } from './model/operation.js';
import { review, type Verdict } from './operations/review.js';
import { errorAnswer, type Answer } from './server/answer.js';
import type { Call } from './server/call.js';
import { rememberTokens } from './server/do-once.js';
import { handleCall } from './server/handle-call.js';
import { readCall, testKey } from './server/read-call.js';
import type { Account } from './state/account.js';
import { openAccount } from './state/open-account.js';
import type { Seed } from './state/seed.js';

/** A server on this machine that stands in for AWS until it is stopped. */
export interface StandIn {
  readonly url: string;
  /** The variables that send an SDK or a command line there, with credentials for tests and no others. */
  readonly env: Readonly<Record<string, string>>;
  /** Each call that was signed, in the order in which they came. */
  readonly calls: readonly Call[];
  readonly account: Account;
  readonly plan: (fault: PlannedFault) => void;
  /** The faults that nothing has met yet. */
  readonly faultsLeft: () => readonly PlannedFault[];
  /** How often an operation did something new. */
  readonly timesDone: (operation: Operation) => number;
  /** Waits until an operation is called the next time. */
  readonly nextCall: (operation: Operation) => Promise<Call>;
  /** Does what AWS and the carriers do in days or weeks. */
  readonly review: (registrationId: string, verdict: Verdict) => void;
  readonly stop: () => Promise<void>;
}

/** Starts a stand-in for pinpoint-sms-voice-v2 and support, whose account holds what the seed says. */
export async function startStandIn(seed: Seed = {}): Promise<StandIn> {
  const account = openAccount(seed);
  const calls: Call[] = [];
  const faults = planFaults();
  const arrivals = new EventEmitter();
  const surroundings = { account, doOnce: rememberTokens(), faults };

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    try {
      const { call, answer, wait } = handleCall(surroundings, readCall(request.headers), body);
      calls.push(call);
      arrivals.emit(call.operation, call);
      if (answer === 'hang') return;
      if (wait > 0) await sleep(wait);
      if (answer === 'cut') request.socket.destroy();
      else send(response, answer, calls.length);
    } catch (error) {
      const known = error instanceof AwsError ? error : new AwsError('InternalServerException', String(error));
      send(response, errorAnswer(known), calls.length);
    }
  };

  const server = createServer(
    (request, response) => void receive(request, response).catch(() => request.socket.destroy()),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    env: environment(url, account.region),
    calls,
    account,
    plan: faults.add,
    faultsLeft: faults.left,
    timesDone: (operation) => calls.filter((call) => call.operation === operation && call.outcome === 'done').length,
    nextCall: async (operation) => (await once(arrivals, operation))[0] as Call,
    review: (id, verdict) => review(account, id, verdict),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, { status, type, body }: Answer, place: number): void {
  response.writeHead(status, { 'content-type': type, 'x-amzn-requestid': `call-${place}` }).end(body);
}

function environment(url: string, region: string): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: testKey,
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-stand-in',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: url,
    AWS_ENDPOINT_URL_SUPPORT: url,
    // Nothing of the machine's own is asked.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  };
}
