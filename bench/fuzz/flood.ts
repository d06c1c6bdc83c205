import { connect } from 'node:net';
import { answerWith } from '../program/children.ts';

/** A body that is made while it is sent. */
export type Flood = {
  path: string;
  what: 'names' | 'field' | 'multipart' | 'file';
  bytes: number;
  /** Its length is told before, or found out at its end. */
  length: 'told' | 'untold';
  from: string;
};

export type Flooded = Flood & { status: number; sent: number; ms: number };

/** Sends floods over some connections at the same time, each to its end or until it is answered. */
answerWith<{ port: number; floods: readonly Flood[]; connections: number }, Flooded[]>(
  async ({ port, floods, connections }) => {
    const flooded: Flooded[] = [];
    let next = 0;
    const connection = async () => {
      for (let flood = floods[next++]; flood; flood = floods[next++]) flooded.push(await send(port, flood));
    };
    await Promise.all(Array.from({ length: connections }, connection));
    return flooded;
  },
);

/** A flood that goes on longer is given up, in milliseconds. */
const patience = 60_000;

async function send(port: number, flood: Flood): Promise<Flooded> {
  const from = performance.now();
  const socket = connect({ port, host: '127.0.0.1', localAddress: flood.from });
  let [answer, sent, over] = ['', 0, false];
  // Also where it ends instead: whoever waits goes on then.
  const drained = () => new Promise<void>((resolve) => socket.once('drain', resolve));
  const end = () => {
    over = true;
    socket.emit('drain');
  };
  socket.on('data', (chunk) => {
    answer = (answer + chunk.toString('latin1')).slice(0, 200);
    end();
  });
  socket.on('error', end).on('close', end);
  const limit = setTimeout(end, patience);
  socket.write(headOf(port, flood));
  for (const chunk of bodyOf(flood)) {
    if (over) break;
    sent += chunk.length;
    if (!socket.write(flood.length === 'told' ? chunk : chunked(chunk)) && !over) await drained();
  }
  if (!over && flood.length === 'untold') socket.write('0\r\n\r\n');
  while (!over) await drained();
  clearTimeout(limit);
  socket.destroy();
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  return { ...flood, status, sent, ms: Math.round(performance.now() - from) };
}

const boundary = 'flood0123456789';

function headOf(port: number, { path, what, bytes, length }: Flood): string {
  const type =
    what === 'names' || what === 'field'
      ? 'application/x-www-form-urlencoded'
      : `multipart/form-data; boundary=${boundary}`;
  return [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    `Content-Type: ${type}`,
    length === 'told' ? `Content-Length: ${bytes}` : 'Transfer-Encoding: chunked',
    'Connection: close',
    '\r\n',
  ].join('\r\n');
}

const chunked = (chunk: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);

/** Pieces of 64 KiB. A part that never ends is all that a multipart body has. */
function* bodyOf({ what, bytes }: Flood): Generator<Buffer> {
  const piece = 65_536;
  const same = Buffer.alloc(piece, 'x');
  let [left, number] = [bytes, 0];
  if (what === 'multipart' || what === 'file') {
    const name = what === 'file' ? 'name="file"; filename="a.pdf"' : 'name="loginId"';
    const head = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${name}\r\n\r\n`);
    yield head;
    left -= head.length;
  } else if (what === 'field') {
    yield Buffer.from('loginId=');
    left -= 8;
  }
  while (left > 0) {
    const chunk = what === 'names' ? namesFrom(number, piece) : same;
    number += 10_000;
    yield chunk.subarray(0, left);
    left -= chunk.length;
  }
}

/** Names that are all different. */
function namesFrom(number: number, bytes: number): Buffer {
  let text = '';
  for (let at = number; text.length < bytes; at += 1) text += `n${at.toString(36)}=&`;
  return Buffer.from(text.slice(0, bytes));
}
