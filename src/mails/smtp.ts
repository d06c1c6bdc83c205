import { createTransport } from 'nodemailer';

/** What is sent of a mail. */
export interface Letterhead {
  message_id: string;
  to_address: string;
  to_name: string;
  subject: string;
  body: string;
}

/** A mail server. */
export interface Smtp {
  /** Hands a mail over; resolves once the server has taken it. @throws what the server or the way to it answered. */
  send(mail: Letterhead, signal?: AbortSignal): Promise<void>;
  /** Greets the server and logs in, and sends nothing. @throws what it answered */
  verify(): Promise<void>;
  /** Ends the connections; a mail in hand is finished first. */
  close(): void;
}

/** How long each step may take, in milliseconds; a silent server ends a try and blocks nothing else. */
export interface SmtpTimeouts {
  connection: number;
  greeting: number;
  /** How long a server that has greeted may be silent. */
  socket: number;
  /** How long one whole mail may take, for a server that answers but very slowly. */
  whole: number;
}

const defaultTimeouts: SmtpTimeouts = { connection: 10_000, greeting: 10_000, socket: 30_000, whole: 120_000 };

/** Mails that are sent at the same time, one on each connection. */
const smtpConnections = 4;

/**
 * Opens the way to a mail server; connections are made when first needed and kept for the next mail.
 * @param url such as `smtp://user:password@host:587`. A password goes to another machine by TLS only, whatever is in between.
 * @param from the setting `MAIL_FROM`.
 */
export function openSmtp(url: string, from: string, timeouts: Partial<SmtpTimeouts> = {}): Smtp {
  const { connection, greeting, socket, whole } = { ...defaultTimeouts, ...timeouts };
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: smtpConnections,
    // The job queue tries again, with its own waits and count.
    maxRequeues: 0,
    requireTLS: hasPasswordForAnother(url),
    connectionTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail, signal) => {
      const deadline = AbortSignal.timeout(whole);
      await transport.sendMail({
        ...messageOf(mail, from),
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
    },
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
}

function hasPasswordForAnother(url: string): boolean {
  const { username, hostname } = new URL(url);
  return username !== '' && !/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function messageOf(mail: Letterhead, from: string) {
  return {
    from,
    to: { name: mail.to_name, address: mail.to_address },
    messageId: mail.message_id,
    subject: mail.subject,
    text: mail.body,
    // Asks automatic answers (holidays and the like) to stay away (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/**
 * Whether a mail was refused for good: the server said so of its recipient or of its content, or the address is one that
 * no server takes. All else may pass: a server that is away or busy, a wrong password, a sender that is not yet allowed.
 */
export function isRefusal(error: unknown): boolean {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  if (code === 'EENVELOPE' && command === 'API') return true;
  return typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
