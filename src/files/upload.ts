import { once } from 'node:events';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { AppError } from '../ground/errors.ts';
import { bodyWords as words } from '../words/errors.ts';
import { createReader, type Upload, type UploadLimits, type UploadReader } from './upload-reader.ts';

export { storable, type Upload, type UploadedFile, type UploadLimits } from './upload-reader.ts';

/**
 * Reads a form as it comes in. The memory it takes is bounded by the limits, not by what is sent: the rest of a file that is too large
 * is read and dropped.
 * @param body bounded itself: where it ends with `tooLarge` within a file, that is told beside the file, and what was typed is kept
 * @param type `multipart/form-data` or `application/x-www-form-urlencoded`
 * @throws AppError `malformed` when it is no form or was broken off, `tooLarge` when more is typed than the limits allow
 */
export async function readUpload(body: AsyncIterable<Uint8Array>, type: string, limits: UploadLimits): Promise<Upload> {
  const [kind = ''] = type.toLowerCase().split(';');
  if (kind.trim() === 'multipart/form-data') return await readParts(body, type, limits);
  const text = await textOf(body);
  if (text !== '' && kind.trim() !== 'application/x-www-form-urlencoded') throw new AppError('malformed', words.noForm);
  return await readPairs(text, limits);
}

async function readParts(body: AsyncIterable<Uint8Array>, type: string, limits: UploadLimits): Promise<Upload> {
  const reader = createReader(limits);
  try {
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: {
        fileSize: limits.fileBytes,
        fieldSize: limits.fieldBytes,
        fieldNameSize: 1024,
        headerPairs: 16,
        fields: limits.fields + 1,
        parts: limits.fields + 100,
      },
    });
    parser.on('field', (name, value) => reader.addField(name, value));
    parser.on('file', (field, stream, name) => reader.addFile(field, stream, name));
    parser.on('partsLimit', reader.overflow).on('fieldsLimit', reader.overflow);
    await feed(parser, body);
  } catch (cause) {
    const isLong = cause instanceof AppError && cause.kind === 'tooLarge';
    if (!(isLong && reader.cutShort())) {
      await reader.drop();
      throw cause instanceof AppError ? cause : broken(cause);
    }
  }
  return await keptOr(reader);
}

async function keptOr(reader: UploadReader): Promise<Upload> {
  try {
    return await reader.result();
  } catch (error) {
    await reader.drop();
    throw error;
  }
}

/**
 * Writes a body into the parser. A parser may see the end of the form before that of the body, and says so only once: `pipeline`
 * would wait for ever after.
 */
async function feed(parser: BusboyInstance, body: AsyncIterable<Uint8Array>): Promise<void> {
  parser.on('error', () => undefined);
  const finished = once(parser, 'finish');
  const write = async () => {
    for await (const chunk of body) {
      if (parser.destroyed) return;
      if (!parser.write(chunk)) await Promise.race([once(parser, 'drain'), finished]);
    }
    parser.end();
  };
  try {
    await Promise.all([finished, write()]);
  } finally {
    parser.destroy();
  }
}

const broken = (cause: unknown) => new AppError('malformed', words.cutOff, { cause });

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readPairs(text: string, limits: UploadLimits): Promise<Upload> {
  const reader = createReader(limits);
  for (const [name, value] of pairs(text, limits.fields + 1)) reader.addField(name, value);
  return reader.result();
}

/** At most so many: names are counted before they are written out, for it is their number that takes the room. */
function pairs(text: string, most: number): URLSearchParams {
  let at = -1;
  for (let count = 0; count < most; count += 1) {
    at = text.indexOf('&', at + 1);
    if (at < 0) return new URLSearchParams(text);
  }
  return new URLSearchParams(text.slice(0, at));
}
