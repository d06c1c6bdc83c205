import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { AppError } from '../errors.ts';
import { maxFileBytes } from './limits.ts';
import { createReader, type Upload, type UploadLimits } from './upload-reader.ts';

export type { Upload, UploadedFile, UploadLimits } from './upload-reader.ts';

export const uploadLimits: UploadLimits = {
  fileBytes: maxFileBytes,
  files: 3,
  fieldBytes: 2 * 1024 * 1024,
  bodyBytes: 256 * 1024 * 1024,
};

/**
 * Reads a form with files as it comes in (`multipart/form-data`, or `application/x-www-form-urlencoded`). The memory
 * it takes is bounded by the limits, not by what is sent: the rest of a file that is too large is read and dropped.
 * @throws AppError `invalid` when it is no form at all, was broken off, or types more than any page asks
 */
export async function readUpload(
  request: Pick<Request, 'headers' | 'body'>,
  limits: UploadLimits = uploadLimits,
): Promise<Upload> {
  try {
    return await read(request, limits);
  } catch (cause) {
    throw new AppError('invalid', undefined, { cause });
  }
}

async function read(request: Pick<Request, 'headers' | 'body'>, limits: UploadLimits): Promise<Upload> {
  const reader = createReader(limits);
  const parser = createParser(request, limits);
  parser.on('field', (name, value) => reader.addField(name, value));
  parser.on('file', (field, stream, name) => reader.addFile(field, stream, name));
  const body = request.body ? Readable.fromWeb(request.body as WebStream<Uint8Array>) : Readable.from([]);
  await pipeline(body, upTo(limits.bodyBytes), parser).catch((error) => {
    if (!(error instanceof TooLong) || !reader.cutShort()) throw error;
  });
  return reader.result();
}

function createParser({ headers }: Pick<Request, 'headers'>, limits: UploadLimits): BusboyInstance {
  return new Busboy({
    headers: { 'content-type': headers.get('content-type') ?? '' },
    limits: { fileSize: limits.fileBytes, fieldSize: limits.fieldBytes, fieldNameSize: 1024 },
  });
}

class TooLong extends Error {}

/** Lets bytes through as long as they are no more than `limit`. */
const upTo = (limit: number) =>
  async function* (source: AsyncIterable<Uint8Array>) {
    let count = 0;
    for await (const chunk of source) {
      count += chunk.length;
      if (count > limit) throw new TooLong();
      yield chunk;
    }
  };
