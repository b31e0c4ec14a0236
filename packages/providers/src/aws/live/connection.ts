import type { FinalizeRequestMiddleware, MetadataBearer } from '@smithy/types';
import type { InputOf, OperationName, OutputOf } from './operations.js';

/** One of AWS's services, whichever. */
export interface Connection {
  readonly region: () => Promise<string>;
  /** Sends a call, with something around each of its attempts. */
  readonly send: <Name extends OperationName>(
    operation: Name,
    input: InputOf<Name>,
    around: FinalizeRequestMiddleware<object, MetadataBearer>,
    signal: AbortSignal | undefined,
  ) => Promise<OutputOf<Name>>;
}

/** What clients and commands of the SDK have in common, of whatever service. */
interface Service {
  readonly Client: new (config: object) => {
    readonly config: { readonly region: () => Promise<string> };
    readonly send: (command: never, options: { readonly abortSignal?: AbortSignal }) => Promise<unknown>;
  };
  readonly commands: Readonly<Record<string, new (input: never) => Command>>;
}

interface Command {
  readonly middlewareStack: {
    readonly addRelativeTo: (
      middleware: never,
      options: { readonly relation: 'before'; readonly toMiddleware: string; readonly name: string },
    ) => void;
  };
}

const services: Readonly<Record<'sms' | 'support', () => Promise<Service>>> = {
  sms: () => import('./sms-service.js'),
  support: () => import('./support-service.js'),
};

/** How long a connection may take, in milliseconds. */
const connectionTimeout = 10_000;

/** Loads the SDK for a service, and makes a client with the settings of its environment. */
export async function connect(
  name: keyof typeof services,
  { region, timeout }: { readonly region: string | undefined; readonly timeout: number },
): Promise<Connection> {
  const { Client, commands } = await services[name]();
  const client = new Client({
    ...(region !== undefined && { region }),
    requestHandler: { connectionTimeout, requestTimeout: timeout, throwOnRequestTimeout: true },
  });
  return {
    region: () => client.config.region(),
    async send(operation, input, around, signal) {
      const Command = commands[operation];
      if (!Command) throw new RangeError(`${name} has no operation ${operation}.`);
      const command = new Command(input as never);
      // Inside of the SDK's own retries, and before it signs.
      const place = { relation: 'before', toMiddleware: 'httpSigningMiddleware', name: 'aroundAttempts' } as const;
      command.middlewareStack.addRelativeTo(around as never, place);
      const options = signal ? { abortSignal: signal } : {};
      const answer = (await client.send(command as never, options)) as object;
      const output = Object.entries(answer).filter(([key]) => key !== '$metadata');
      return Object.fromEntries(output) as OutputOf<typeof operation>;
    },
  };
}
