import { EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail as it came in. */
export interface Received {
  raw: string;
  mail: Email;
  to: string[];
}

/** How a server answers: `dies` closes the connection after the text of the mail, before the reply. */
export type Manner = 'takes' | 'busy' | 'refusesRecipient' | 'refusesText' | 'dies';

export interface MailServer {
  url: string;
  port: number;
  manner: Manner;
  /** Whole mails, in order, whatever the server answered to them. */
  received: Received[];
  /** The next mail that comes in whole. */
  next(): Promise<Received>;
  close(): Promise<void>;
}

/** A real mail server for one test. @param port to come back at the same place. */
export async function mailServer(port = 0): Promise<MailServer> {
  const arrivals = new EventEmitter();
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_, __, reply) => reply(state.manner === 'refusesRecipient' ? answer(550, '5.1.1 No such user') : null),
    onData: (stream, session, reply) => {
      void buffer(stream).then(async (bytes) => {
        const mail = await PostalMime.parse(bytes);
        const received = { raw: bytes.toString(), mail, to: session.envelope.rcptTo.map(({ address }) => address) };
        state.received.push(received);
        if (state.manner === 'dies') for (const socket of sockets) socket.destroy();
        else reply(answers[state.manner]);
        arrivals.emit('mail', received);
      });
    },
  });
  // Whatever a client does to its connection is the client's matter.
  server.on('error', () => undefined);
  const close = () => new Promise<void>((closed) => server.close(closed));
  const state: MailServer = {
    url: '',
    port: 0,
    manner: 'takes',
    received: [],
    next: async () => (await once(arrivals, 'mail'))[0],
    close,
  };
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  state.port = await portOf(server.listen(port, '127.0.0.1'));
  state.url = `smtp://127.0.0.1:${state.port}`;
  onTestFinished(close);
  return state;
}

/** A server that takes connections and says nothing. `connected` resolves with the first one. */
export async function silentServer(): Promise<{ url: string; connected: Promise<unknown> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  const connected = once(server, 'connection');
  const port = await portOf(server.listen(0, '127.0.0.1'));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `smtp://127.0.0.1:${port}`, connected };
}

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

const answers = {
  takes: null,
  refusesRecipient: null,
  busy: answer(451, '4.3.0 Try again later'),
  refusesText: answer(554, '5.6.0 Text refused'),
};
