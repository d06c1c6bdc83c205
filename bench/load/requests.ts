import { Agent, type IncomingMessage, request } from 'node:http';

/** A request as a browser sends it. */
export type Sent = {
  method: 'GET' | 'POST';
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer;
};

export type Received = { status: number; location: string; bytes: number; milliseconds: number };

/**
 * Connections that stay open between requests.
 * @param from the address of this machine that they come from, such as `127.0.0.9`
 */
export const openConnections = (count: number, from?: string): Agent =>
  new Agent({ keepAlive: true, maxSockets: count, ...(from && { localAddress: from }) });

/** Sends a request; its time ends with the last byte of the answer. */
export async function send(agent: Agent, base: string, sent: Sent): Promise<Received> {
  const from = performance.now();
  const answer = await exchange(agent, base, sent);
  let bytes = 0;
  for await (const chunk of answer) bytes += (chunk as Buffer).length;
  const milliseconds = performance.now() - from;
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? '', bytes, milliseconds };
}

/** The same with the text and the headers of the answer, for what is not measured. */
export async function read(agent: Agent, base: string, sent: Sent) {
  const answer = await exchange(agent, base, sent);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) };
}

function exchange(agent: Agent, base: string, { method, path, headers, body }: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asking = request(`${base}${path}`, { agent, method, headers: { ...headers, ...length } }, resolve);
    asking.on('error', reject).end(body);
  });
}
