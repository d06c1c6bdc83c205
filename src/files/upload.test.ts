import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { pdf, png } from '../../test/support/sample-files.ts';
import { AppError } from '../ground/errors.ts';
import { bytesIn, fileLimits } from './limits.ts';
import * as say from './problems.ts';
import { readUpload, type UploadLimits } from './upload.ts';

const address = 'http://localhost/';
const maxFileBytes = bytesIn(fileLimits);

const folder = await mkdtemp(join(tmpdir(), 'uploads-'));
afterAll(() => rm(folder, { recursive: true }));

const limits: UploadLimits = { fieldBytes: 2 * 1024 * 1024, fields: 20_000, fileBytes: maxFileBytes, files: 3, folder };

const read = ({ body, headers }: Request) =>
  readUpload((body ?? []) as AsyncIterable<Uint8Array>, headers.get('content-type') ?? '', limits);

const post = (form: FormData) => new Request(address, { method: 'POST', body: form });

/** A form with a file between two fields. */
function formWith(bytes: Uint8Array<ArrayBuffer>, name = '構成図.pdf'): FormData {
  const form = new FormData();
  form.append('above', '上');
  form.append('diagram', new File([bytes], name));
  form.append('below', '下');
  return form;
}

/** The same form of any length, made while it is read: the most bytes that were held on the way. */
function longPost(fileBytes: number): { request: Request; held: () => number } {
  const chunkBytes = 64 * 1024;
  const before = bytesInUse();
  let left = Math.ceil(fileBytes / chunkBytes);
  let held = 0;
  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field('above', '上')}--b\r\ncontent-disposition: form-data; name="diagram"; filename="a.pdf"\r\n\r\n`;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    pull: (controller) => {
      if (left-- > 0) {
        if (left % 512 === 0) held = Math.max(held, bytesInUse() - before);
        return controller.enqueue(new Uint8Array(chunkBytes));
      }
      controller.enqueue(Buffer.from(`\r\n${field('below', '下')}--b--\r\n`));
      controller.close();
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return {
    request: new Request(address, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
    held: () => held,
  };
}

/** Bytes in buffers that somebody still holds: what is garbage already is collected first. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().arrayBuffers;
}

describe('readUpload', () => {
  it('gives fields as typed and files whole', async () => {
    const form = formWith(new Uint8Array(pdf));
    form.append('below', ' 二つ目\r\n');
    const upload = await read(post(form));
    expect(upload.fields).toEqual({ above: ['上'], below: ['下', ' 二つ目\r\n'] });
    const [file] = upload.files;
    expect(file).toMatchObject({ field: 'diagram', name: '構成図.pdf' });
    expect(await file?.content.slice(0, 1_000_000)).toEqual(pdf);
    expect(upload.problems).toEqual({});
  });

  it('passes over a file field that was left alone, and keeps an empty file', async () => {
    const form = formWith(new Uint8Array(), '');
    form.append('attachments', new File([], '空.pdf'));
    const upload = await read(post(form));
    expect(upload.files.map(({ field, name, content }) => [field, name, content.size])).toEqual([
      ['attachments', '空.pdf', 0],
    ]);
  });

  it('reads a form without files', async () => {
    const upload = await read(
      new Request(address, { method: 'POST', body: new URLSearchParams({ 事業所: 'NAC001 é' }) }),
    );
    expect(upload.fields).toEqual({ 事業所: ['NAC001 é'] });
  });

  it('keeps a quotation mark in a name', async () => {
    const upload = await read(post(formWith(new Uint8Array(pdf), '"図".pdf')));
    expect(upload.files[0]?.name).toBe('"図".pdf');
  });

  it('takes a file of exactly 10 MB', async () => {
    const upload = await read(post(formWith(new Uint8Array(maxFileBytes))));
    expect(upload.files[0]?.content.size).toBe(maxFileBytes);
  });

  it('drops a file of 11 MB with its sentence and keeps what was typed above and below it', async () => {
    const upload = await read(post(formWith(new Uint8Array(11 * 1024 * 1024))));
    expect(upload.fields).toEqual({ above: ['上'], below: ['下'] });
    expect(upload.files).toEqual([]);
    expect(upload.problems).toEqual({ diagram: say.tooLarge('構成図.pdf', maxFileBytes) });
  });

  it('reads 200 MB without holding them', async () => {
    const { request, held } = longPost(200 * 1024 * 1024);
    const upload = await read(request);
    expect(held()).toBeLessThan(32 * 1024 * 1024);
    expect(upload.fields).toEqual({ above: ['上'], below: ['下'] });
    expect(upload.problems).toEqual({ diagram: say.tooLarge('a.pdf', maxFileBytes) });
  });

  it('keeps three files of one form, and says so beside the fourth', async () => {
    const form = new FormData();
    for (const number of [1, 2, 3, 4]) form.append('diagram', new File([new Uint8Array(png)], `${number}.png`));
    const upload = await read(post(form));
    expect(upload.files.map(({ name }) => name)).toEqual(['1.png', '2.png', '3.png']);
    expect(upload.problems).toEqual({ diagram: say.tooManyAtOnce(3) });
  });

  it('edge A: leaves no file behind of a form that is refused, wherever it breaks', async () => {
    const before = (await readdir(folder)).length;
    const whole = Buffer.from(await post(formWith(new Uint8Array(200_000))).arrayBuffer());
    const type = `multipart/form-data; boundary=${whole.subarray(2, whole.indexOf('\r')).toString()}`;
    for (const at of [50, 400, 100_000, whole.length - 100, whole.length - 10])
      await expect(readUpload(Readable.from([whole.subarray(0, at)]), type, limits)).rejects.toThrow(AppError);
    await expect(readUpload(Readable.from([whole]), type, { ...limits, fields: 1 })).rejects.toThrow(AppError);
    expect((await readdir(folder)).length).toBe(before);
  });

  it('edge A: says beside the file that the disk has no room, and keeps what was typed', async () => {
    const request = post(formWith(new Uint8Array(pdf)));
    const type = request.headers.get('content-type') ?? '';
    const upload = await readUpload(request.body as AsyncIterable<Uint8Array>, type, {
      ...limits,
      folder: '/dev/full/x',
    });
    expect(upload).toMatchObject({
      fields: { above: ['上'], below: ['下'] },
      files: [],
      problems: { diagram: say.notTaken },
    });
  });

  it('takes no field for a property of the language', async () => {
    const upload = await read(
      new Request(address, { method: 'POST', body: new URLSearchParams([['__proto__', 'x']]) }),
    );
    expect(Object.entries(upload.fields)).toEqual([['__proto__', ['x']]]);
  });

  const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
  it.each([
    ['no form', { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['a form without its boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
    [
      'one that breaks off in a field',
      { body: '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nhal', headers: multipart },
    ],
    [
      'one that breaks off in a file',
      { body: '--b\r\ncontent-disposition: form-data; name="a"; filename="a.pdf"\r\n\r\n%PD', headers: multipart },
    ],
    ['nothing at all', { headers: multipart }],
    ['more than any page asks', { body: new URLSearchParams({ a: 'x'.repeat(3_000_000) }) }],
    [
      'more fields than any page has',
      { body: new URLSearchParams(Array.from({ length: 50_000 }, (): [string, string] => ['a', ''])) },
    ],
  ])('refuses %s', async (_, init) => {
    await expect(read(new Request(address, { method: 'POST', ...init }))).rejects.toSatisfy(
      (error) => error instanceof AppError && (error.kind === 'malformed' || error.kind === 'tooLarge'),
    );
  });
});
