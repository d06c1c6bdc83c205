import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that is running. */
export type MailServer = { url: string; copies: ReadonlyMap<string, number>; close(): void };

/**
 * A mail server that takes everything and counts how often each Message-ID came.
 * @param onMail told each mail as it came
 */
export async function startMailServer(onMail?: (raw: string) => void): Promise<MailServer> {
  const copies = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _, taken) {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      stream.on('end', () => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '';
        copies.set(id, (copies.get(id) ?? 0) + 1);
        onMail?.(text);
        taken();
      });
    },
  });
  // A program that was killed breaks its connections off.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, copies, close: () => server.close() };
}
