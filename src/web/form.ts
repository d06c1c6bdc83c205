import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { readUpload, type Upload } from '../files/upload.ts';
import { dropUpload } from '../files/upload-folder.ts';
import { AppError } from '../ground/errors.ts';
import { countedAddress } from '../people/arrival.ts';
import type { Raw } from '../procedure/field.ts';
import { bodyWords as words } from '../words/errors.ts';
import { type BodyLimits, bodies, little, ofStranger } from './body-limits.ts';
import { type C, originOf } from './env.ts';
import { linger } from './linger.ts';
import { createTurns } from './turns.ts';

/**
 * What a form posted: every value of every name, as typed. Of files that came with it nothing is kept.
 * @throws AppError as `readWithFiles`
 */
export const readForm = async (c: C): Promise<Raw> => (await read(c, { keepFiles: false })).fields;

/**
 * The same with files. The one place where the body of a request is read: within the limits that its address declares, and once, so
 * that a page of an error shows what was typed.
 * @param keepFiles false where this page takes none
 * @throws AppError `tooLarge`, `tooSlow`, `malformed`, or `tooMany` where too many large ones come at once
 */
export const readWithFiles = (c: C, keepFiles = true): Promise<Upload> => read(c, { keepFiles });

/** Takes away the files of a request that has been dealt with. */
export async function dropFiles(c: C): Promise<void> {
  const body = await c.get('body')?.catch(() => undefined);
  for (const { content } of body?.files ?? []) await dropUpload(content.path);
}

/** The address does not say whether a body is there, and what was read of it stays with the request. */
function read(c: C, how: { keepFiles: boolean }): Promise<Upload> {
  const known = c.get('body');
  if (known) return known;
  const body = readInTurn(c, how);
  c.set('body', body);
  return body;
}

async function readInTurn(c: C, { keepFiles }: { keepFiles: boolean }): Promise<Upload> {
  const limits = limitsOf(c);
  const isLarge = lengthOf(c, limits) > little;
  const end = isLarge ? await turnOf(c) : undefined;
  try {
    const { files, ...typed } = limits;
    return await readUpload(bounded(c, limits), c.req.header('content-type') ?? '', {
      fieldBytes: typed.bytes,
      fields: typed.fields,
      fileBytes: files?.bytesEach ?? 0,
      files: keepFiles ? (files?.count ?? 0) : 0,
      folder: c.get('uploads') ?? '',
    });
  } catch (error) {
    endWithAnswer(c);
    throw error;
  } finally {
    end?.();
  }
}

/** Where the session could not even be read, nobody knows which address it is for: what the largest page takes. */
function limitsOf(c: C): BodyLimits {
  const limits: BodyLimits = c.get('limits') ?? bodies.page;
  return c.get('actor') ? limits : ofStranger(limits);
}

/** Bytes that it says it has; unknown ones count as many. @throws AppError `tooLarge` before anything is read */
function lengthOf(c: C, limits: BodyLimits): number {
  const said = c.req.header('content-length');
  const length = said === undefined ? Number.POSITIVE_INFINITY : Number(said);
  if (said !== undefined && length > mostBytes(c, limits)) {
    endWithAnswer(c);
    throw new AppError('tooLarge');
  }
  return length;
}

const isMultipart = (c: C): boolean => /^multipart\//i.test(c.req.header('content-type') ?? '');

/** A form with files has its own bound, and one of many fields its frame around each. */
const mostBytes = (c: C, { bytes, files }: BodyLimits): number =>
  isMultipart(c) ? (files?.bodyBytes ?? 2 * bytes) : bytes;

async function* bounded(c: C, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  const most = mostBytes(c, limits);
  // The stream must not be destroyed when reading it is given up: its connection has still to carry the answer.
  const chunks = bodyOf(c).iterator({ destroyOnReturn: false });
  let late: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new AppError('tooSlow')), limits.seconds * 1000);
  });
  tooSlow.catch(() => undefined);
  try {
    for (let count = 0; ; ) {
      const next = await Promise.race([nextOf(chunks), tooSlow]);
      if (next.done) return;
      count += next.value.length;
      if (count > most) throw new AppError('tooLarge');
      yield next.value;
    }
  } finally {
    clearTimeout(late);
  }
}

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next();
  } catch (cause) {
    throw new AppError('malformed', words.cutOff, { cause });
  }
}

/** What is left of the body is not wanted. */
function endWithAnswer(c: C): void {
  c.header('connection', 'close');
  const request = requestOf(c);
  if (request) linger(request);
}

const requestOf = (c: C) => ((c.env ?? {}) as { incoming?: IncomingMessage }).incoming;

function bodyOf(c: C): Readable {
  const request = requestOf(c);
  if (request) return request;
  return c.req.raw.body ? Readable.fromWeb(c.req.raw.body as WebStream<Uint8Array>) : Readable.from([]);
}

const strangers = createTurns({ most: 4, each: 1, waiting: 64, patience: 10_000 });
const people = createTurns({ most: 8, each: 2, waiting: 64, patience: 60_000 });

async function turnOf(c: C): Promise<() => void> {
  const actor = c.get('actor');
  const end = await (actor ? people.take(actor.personId) : strangers.take(countedAddress({ ip: originOf(c).address })));
  if (end) return end;
  endWithAnswer(c);
  throw new AppError('tooMany', words.tooManyAtOnce);
}
