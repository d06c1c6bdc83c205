import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Hostile, placeholders } from './requests.ts';

/** What came back: a status, or 0 when the connection ended or the patience did before one came. */
export type Answer = { status: number; ms: number; text: string; ended: 'answered' | 'closed' | 'waited' };

/** How long an answer is waited for, in milliseconds; to half a request none has to come. */
const patience = { complete: 30_000, half: 300 };

/** Sends a request over a connection of its own. @param cookies of everybody by role */
export async function exchange(port: number, hostile: Hostile, cookies: ReadonlyMap<string, string>): Promise<Answer> {
  const from = performance.now();
  const socket = connect({ port, host: '127.0.0.1', localAddress: hostile.from, noDelay: true });
  const answer = listen(socket, hostile);
  const pieces = filledIn(hostile, port, cookies);
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (hostile.pauseMs > 0) await pause(hostile.pauseMs);
  }
  const { status, text, ended } = await answer;
  socket.destroy();
  return { status, text, ended, ms: performance.now() - from };
}

/** The bytes as they go over the wire. The placeholders stand in the head, which is the beginning. */
function filledIn({ pieces, role }: Hostile, port: number, cookies: ReadonlyMap<string, string>): Buffer[] {
  return pieces.map((piece) => {
    if (!piece.includes('{{')) return piece;
    const end = piece.indexOf('\r\n\r\n');
    const head = (end < 0 ? piece : piece.subarray(0, end))
      .toString('latin1')
      .replaceAll(placeholders.host, `127.0.0.1:${port}`)
      .replaceAll(placeholders.cookie, cookies.get(role ?? '') ?? '');
    return Buffer.concat([Buffer.from(head, 'latin1'), end < 0 ? Buffer.alloc(0) : piece.subarray(end)]);
  });
}

function listen(socket: Socket, { complete, headOnly }: Hostile): Promise<Omit<Answer, 'ms'>> {
  const { promise, resolve } = Promise.withResolvers<Omit<Answer, 'ms'>>();
  const chunks: Buffer[] = [];
  let [length, tail] = [0, ''];
  const done = (ended: Answer['ended']) => {
    clearTimeout(limit);
    const text = Buffer.concat(chunks).toString('latin1');
    resolve({ status: statusOf(text), text: text.slice(0, 2_000), ended: statusOf(text) > 0 ? 'answered' : ended });
  };
  const limit = setTimeout(() => done('waited'), complete ? patience.complete : patience.half);
  let awaited: number | 'end' | undefined;
  socket.on('data', (chunk) => {
    length += chunk.length;
    // All of the head, and enough of the rest to see its end.
    if (length < 100_000) chunks.push(chunk);
    tail = (tail + chunk.subarray(-8).toString('latin1')).slice(-8);
    awaited ??= lengthOf(Buffer.concat(chunks).toString('latin1'), headOnly);
    if (typeof awaited === 'number' ? length >= awaited : awaited === 'end' && tail.endsWith('0\r\n\r\n'))
      done('answered');
  });
  socket.on('error', () => undefined);
  socket.on('close', () => done('closed'));
  return promise;
}

/** The status of the answer itself, not of a word in between such as 100. */
const statusOf = (text: string): number => Number(/^HTTP\/1\.\d ([2-5]\d\d)/m.exec(text)?.[1] ?? 0);

/** How many bytes the answer has with its head, `end` when it says so itself; undefined while its head is not there. */
function lengthOf(text: string, headOnly: boolean): number | 'end' | undefined {
  const status = statusOf(text);
  const at = text.indexOf('\r\n\r\n', text.search(/HTTP\/1\.\d [2-5]/));
  if (status === 0 || at < 0) return undefined;
  const head = text.slice(0, at);
  if (headOnly || status === 204 || status === 304) return at + 4;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return length === undefined ? 'end' : at + 4 + Number(length);
}
