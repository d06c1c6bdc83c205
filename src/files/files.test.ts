import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { jpeg, pdf, png, xlsx } from '../../test/support/sample-files.ts';
import { fileOwner } from '../application/draft/file-owner.ts';
import { AppError } from '../ground/errors.ts';
import { StartError } from '../ground/start-error.ts';
import { isProblem } from '../procedure/field.ts';
import { listAttachments, refOf } from './attachments.ts';
import { inMemory } from './content.ts';
import { createFiles, type Files } from './files.ts';
import { bytesIn, type FileLimits, fileLimits } from './limits.ts';
import * as say from './problems.ts';

const now = new Date('2026-11-05T01:00:00Z');
const tomorrow = () => new Date(Date.now() + 86_400_000);
const personId = 'clerk';

let database: TestDatabase;
let dataDir: string;
let files: Files;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'files-'));
  files = await createFiles({ config: { dataDir }, owner: fileOwner });
  const { db } = database;
  await db
    .insertInto('subject')
    .values([{ code: 'NAC', company_code: 'NAC' }])
    .execute();
  await db
    .insertInto('subject')
    .values([{ code: 'NAC002', company_code: 'NAC' }])
    .execute();
  await db
    .insertInto('person')
    .values({ id: personId, login_id: 'nac002-clerk', name: '事務 花子', mail: 'a@example.jp', company_code: 'NAC' })
    .execute();
});

afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

async function application(): Promise<string> {
  const { id } = await database.db
    .insertInto('application')
    .values({
      office_code: 'NAC002',
      company_code: 'NAC',
      office_name: '東京事業所',
      company_name: 'ナック',
      status: 'draft',
      lang: 'ja',
      begun_by: personId,
      begun_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** As 登録 leaves it, so far as files are concerned. */
async function fileIt(applicationId: string, status: 'submitted' | 'queried' = 'submitted'): Promise<void> {
  await database.db
    .updateTable('application')
    .set({ status, reception_no: `26${nextSerial()}A`, applied_at: now })
    .where('id', '=', applicationId)
    .execute();
}

let serial = 0;
const nextSerial = () => String(++serial).padStart(5, '0');

const store = (
  applicationId: string,
  name: string,
  bytes: Uint8Array,
  more: { question?: string; max?: number; most?: FileLimits } = {},
) =>
  files.store(database.db, {
    applicationId,
    question: more.question ?? 'attachments',
    file: { name, content: inMemory(bytes) },
    personId,
    now,
    ...(more.most && { most: more.most }),
    ...(more.max !== undefined && { limit: { max: more.max, short: { ja: 'システム構成図', en: 'System diagram' } } }),
  });

async function stored(...args: Parameters<typeof store>) {
  const ref = await store(...args);
  if (isProblem(ref)) throw new Error(ref.problem.en);
  return ref;
}

async function keys(): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

const keyOf = async (id: string) => (await files.find(database.db, id))?.storageKey ?? 'none';

/** Different from every other, so that none is taken for a second click. */
const numbered = (number: number) => Buffer.concat([pdf, Buffer.from(String(number))]);

describe('attaching', () => {
  it('keeps name, size, type and SHA-256, by question', async () => {
    const id = await application();
    const diagram = await stored(id, '../構成図.xlsx', xlsx, { question: 'diagram' });
    const first = await stored(id, 'a.png', png);
    expect(diagram).toMatchObject({
      name: '構成図.xlsx',
      size: xlsx.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const attached = await listAttachments(database.db, id);
    const byQuestion = Object.fromEntries(attached.map((file) => [file.question, refOf(file)]));
    expect(byQuestion).toEqual({ diagram, attachments: first });
    expect(attached).toHaveLength(2);
    expect(await files.find(database.db, diagram.id)).toMatchObject({
      applicationId: id,
      question: 'diagram',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      uploadedAt: now,
    });
  });

  it('gives back the bytes under the Japanese name', async () => {
    const { id } = await stored(await application(), '構成図 (1).pdf', pdf);
    const found = await files.find(database.db, id);
    const { stream, headers } = await files.open(found as NonNullable<typeof found>);
    expect(Buffer.from(await new Response(stream).arrayBuffer()).equals(pdf)).toBe(true);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="___ (1).pdf"; filename*=UTF-8''%E6%A7%8B%E6%88%90%E5%9B%B3%20%281%29.pdf`,
    });
  });

  it.each([
    ['図.pdf', png, say.otherEnding('図.pdf', 'png')],
    ['図.xlsx', Buffer.from('text'), say.notAccepted('図.xlsx')],
    ['図.pdf', Buffer.alloc(0), say.empty('図.pdf')],
    ['図.pdf', Buffer.concat([pdf], 11 * 1024 * 1024), say.tooLarge('図.pdf', bytesIn(fileLimits))],
  ])('refuses a bad %s without a trace', async (name, bytes, problem) => {
    const id = await application();
    const before = await keys();
    expect(await store(id, name, bytes)).toEqual(problem);
    expect(await listAttachments(database.db, id)).toEqual([]);
    expect(await keys()).toEqual(before);
  });

  it('refuses the eleventh file, whatever its question', async () => {
    const id = await application();
    for (let number = 1; number <= 10; number++) await stored(id, `${number}.pdf`, numbered(number));
    expect(await store(id, '11.pdf', numbered(11), { question: 'diagram' })).toEqual(say.tooMany(10));
    expect(await listAttachments(database.db, id)).toHaveLength(10);
  });

  it('takes as many and as large ones as the operator lets an application have', async () => {
    const id = await application();
    const most = { files: 2, fileMegabytes: 1 };
    const large = Buffer.concat([pdf], 1024 * 1024 + 1);
    expect(await store(id, '図.pdf', large, { most })).toEqual(say.tooLarge('図.pdf', 1024 * 1024));
    for (const number of [1, 2]) await store(id, `${number}.pdf`, numbered(number), { most });
    expect(await store(id, '3.pdf', numbered(3), { most })).toEqual(say.tooMany(2));
    expect(await listAttachments(database.db, id)).toHaveLength(2);
  });

  it('refuses more than a question takes, until one is deleted', async () => {
    const id = await application();
    const first = await stored(id, 'a.png', png, { question: 'diagram', max: 1 });
    const limited = { question: 'diagram', max: 1 };
    const refusal = say.tooManyHere(1, { ja: 'システム構成図', en: 'System diagram' });
    expect(await store(id, 'b.jpg', jpeg, limited)).toEqual(refusal);
    expect(await files.remove(database.db, { id: first.id, applicationId: id, now })).toBeUndefined();
    expect(await store(id, 'b.jpg', jpeg, limited)).toMatchObject({ name: 'b.jpg' });
  });

  it('lets one of ten in when nine are there, however they race', async () => {
    const id = await application();
    for (let number = 1; number <= 9; number++) await stored(id, `${number}.pdf`, numbered(number));
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => store(id, `r${at}.pdf`, numbered(100 + at))));
    expect(all.filter(isProblem)).toEqual(Array.from({ length: 9 }, () => say.tooMany(10)));
    expect(await listAttachments(database.db, id)).toHaveLength(10);
  });

  it('takes a double click for one', async () => {
    const id = await application();
    const [one, other] = await Promise.all([stored(id, 'a.pdf', pdf), stored(id, 'a.pdf', pdf)]);
    expect(other).toEqual(one);
    expect(await listAttachments(database.db, id)).toHaveLength(1);
  });

  it('is over once the application is filed, and open again for its correction', async () => {
    const id = await application();
    const { id: attached } = await stored(id, 'a.pdf', pdf);
    await fileIt(id);
    expect(await store(id, 'b.png', png)).toEqual(say.closed);
    expect(await files.remove(database.db, { id: attached, applicationId: id, now })).toEqual(say.closed);
    await database.db.updateTable('application').set({ status: 'queried' }).where('id', '=', id).execute();
    expect(await store(id, 'b.png', png)).toMatchObject({ name: 'b.png' });
  });

  it('goes with the transaction of the caller', async () => {
    const id = await application();
    const run = database.db.transaction().execute(async (trx) => {
      await files.store(trx, {
        applicationId: id,
        question: 'diagram',
        file: { name: 'a.pdf', content: inMemory(pdf) },
        personId,
        now,
      });
      throw new Error('the caller fails');
    });
    await expect(run).rejects.toThrow('the caller fails');
    expect(await listAttachments(database.db, id)).toEqual([]);
  });

  it('answers that the storage is away, with nothing attached', async () => {
    const id = await application();
    const broken = await mkdtemp(join(tmpdir(), 'broken-'));
    const elsewhere = await createFiles({ config: { dataDir: broken }, owner: fileOwner });
    await rm(broken, { recursive: true });
    await writeFile(broken, 'no folder');
    const wanted = {
      applicationId: id,
      question: 'diagram',
      file: { name: 'a.pdf', content: inMemory(pdf) },
      personId,
      now,
    };
    await expect(elsewhere.store(database.db, wanted)).rejects.toSatisfy(
      (error) => error instanceof AppError && error.kind === 'unavailable',
    );
    expect(await listAttachments(database.db, id)).toEqual([]);
    await rm(broken);
  });
});

describe('deleting', () => {
  it('takes a file out of its own application only, and a second time changes nothing', async () => {
    const [id, other] = [await application(), await application()];
    const { id: attached } = await stored(id, 'a.pdf', pdf);
    await files.remove(database.db, { id: attached, applicationId: other, now });
    expect(await listAttachments(database.db, id)).toHaveLength(1);
    await files.remove(database.db, { id: attached, applicationId: id, now });
    await files.remove(database.db, { id: attached, applicationId: id, now: new Date() });
    expect(await listAttachments(database.db, id)).toEqual([]);
    expect(await files.find(database.db, attached)).toBeUndefined();
  });

  it('leaves what was filed to be read', async () => {
    const id = await application();
    const { id: attached } = await stored(id, 'a.pdf', pdf);
    await fileIt(id, 'queried');
    await files.remove(database.db, { id: attached, applicationId: id, now });
    expect(await listAttachments(database.db, id)).toEqual([]);
    expect(await files.find(database.db, attached)).toMatchObject({ name: 'a.pdf' });
  });

  it.each(['', 'x', "'; drop table attachment", randomUUID()])('finds nothing under %j', async (id) => {
    expect(await files.find(database.db, id)).toBeUndefined();
    expect(await files.remove(database.db, { id, applicationId: await application(), now })).toBeUndefined();
  });
});

describe('what 登録 asks', () => {
  it('is content while every file is stored whole', async () => {
    const applicationId = await application();
    const one = await stored(applicationId, 'a.pdf', pdf);
    const other = await stored(applicationId, 'b.png', png);
    expect(await files.verifyStored(database.db, { applicationId, ids: [one.id, other.id] })).toBeUndefined();
    expect(await files.verifyStored(database.db, { applicationId, ids: [] })).toBeUndefined();
  });

  it('names the files that are lost or not whole', async () => {
    const applicationId = await application();
    const [lost, short, whole] = [
      await stored(applicationId, 'a.pdf', pdf),
      await stored(applicationId, 'b.png', png),
      await stored(applicationId, 'c.jpg', jpeg),
    ];
    await rm(join(dataDir, 'files', await keyOf(lost.id)));
    await writeFile(join(dataDir, 'files', await keyOf(short.id)), 'half');
    const problem = await files.verifyStored(database.db, { applicationId, ids: [lost.id, short.id, whole.id] });
    expect(problem?.problem.ja).toContain('「a.pdf」');
    expect(problem?.problem.ja).toContain('「b.png」');
    expect(problem?.problem.ja).not.toContain('「c.jpg」');
    const found = await files.find(database.db, lost.id);
    await expect(files.open(found as NonNullable<typeof found>)).rejects.toThrow(AppError);
  });

  it('notices that a file was deleted in the meantime', async () => {
    const applicationId = await application();
    const { id } = await stored(applicationId, 'a.pdf', pdf);
    await files.remove(database.db, { id, applicationId, now });
    expect(await files.verifyStored(database.db, { applicationId, ids: [id] })).toEqual(say.noLongerAttached);
  });
});

describe('sweeping', () => {
  it('removes what a crash left between bytes and row, and nothing else', async () => {
    const id = await application();
    const kept = await stored(id, 'a.pdf', pdf);
    const failing = database.db.transaction().execute(async (trx) => {
      await files.store(trx, {
        applicationId: id,
        question: 'x',
        file: { name: 'b.png', content: inMemory(png) },
        personId,
        now,
      });
      throw new Error('crash');
    });
    await expect(failing).rejects.toThrow('crash');
    expect(await files.sweep(database.db, new Date(Date.now() - 86_400_000))).toBe(0);
    const swept = await Promise.all([files.sweep(database.db, tomorrow()), files.sweep(database.db, tomorrow())]);
    expect(Math.max(...swept)).toBeGreaterThan(0);
    expect(await files.sweep(database.db, tomorrow())).toBe(0);
    expect(await files.verifyStored(database.db, { applicationId: id, ids: [kept.id] })).toBeUndefined();
    const rows = await database.db.selectFrom('attachment').select('storage_key').execute();
    expect((await keys()).length).toBeLessThanOrEqual(rows.length);
  });

  it('leaves bytes alone that may belong to an upload under way', async () => {
    const id = await application();
    const { id: attached } = await stored(id, 'a.pdf', pdf);
    const path = join(dataDir, 'files', await keyOf(attached));
    await database.db.deleteFrom('attachment').where('id', '=', attached).execute();
    const day = new Date(Date.now() - 86_400_000);
    await files.sweep(database.db, day);
    expect(await keys()).toContain(path.split('/').at(-1));
    await utimes(path, new Date(0), new Date(0));
    await files.sweep(database.db, day);
    expect(await keys()).not.toContain(path.split('/').at(-1));
  });

  it('forgets removed files of a draft, and keeps those of what was filed', async () => {
    const [draft, filed] = [await application(), await application()];
    const one = await stored(draft, 'a.pdf', pdf);
    const other = await stored(filed, 'a.pdf', pdf);
    const [gone, kept] = [await keyOf(one.id), await keyOf(other.id)];
    await files.remove(database.db, { id: one.id, applicationId: draft, now });
    await fileIt(filed, 'queried');
    await files.remove(database.db, { id: other.id, applicationId: filed, now });
    await files.sweep(database.db, tomorrow());
    const left = await keys();
    expect(left).not.toContain(gone.split('/')[1]);
    expect(left).toContain(kept.split('/')[1]);
    expect(await files.find(database.db, other.id)).toMatchObject({ name: 'a.pdf' });
  });
});

describe('the place for files', () => {
  it('is the folder that the setting names', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    const there = await createFiles({ config: { dataDir, filesUrl: `file://${elsewhere}/kept` }, owner: fileOwner });
    const id = await application();
    await there.store(database.db, {
      applicationId: id,
      question: 'x',
      file: { name: 'a.pdf', content: inMemory(pdf) },
      personId,
      now,
    });
    expect((await readdir(join(elsewhere, 'kept'))).filter((name) => name.length === 2)).toHaveLength(1);
    await rm(elsewhere, { recursive: true });
  });

  it('edge D: takes nothing in while another folder stands in its place', async () => {
    const place = join(await mkdtemp(join(tmpdir(), 'away-')), 'files');
    const there = await createFiles({ config: { dataDir, filesUrl: `file://${place}` }, owner: fileOwner });
    const id = await application();
    const file = { name: 'a.pdf', content: inMemory(pdf) };
    const store = () => there.store(database.db, { applicationId: id, question: 'x', file, personId, now });
    await rename(place, `${place}.away`);
    await expect(store()).rejects.toSatisfy((error) => error instanceof AppError && error.kind === 'unavailable');
    await mkdir(place, { recursive: true });
    await expect(store()).rejects.toSatisfy((error) => error instanceof AppError && error.kind === 'unavailable');
    expect(await listAttachments(database.db, id)).toEqual([]);
    await rm(place, { recursive: true });
    await rename(`${place}.away`, place);
    expect(isProblem(await store())).toBe(false);
    await rm(dirname(place), { recursive: true });
  });

  it('is refused with a sentence when it is no folder', async () => {
    const filesUrl = `file://${join(dataDir, 'taken')}`;
    await writeFile(join(dataDir, 'taken'), '');
    await expect(createFiles({ config: { dataDir, filesUrl }, owner: fileOwner })).rejects.toThrow(StartError);
  });

  it('may be a bucket once its packages are installed', async () => {
    const created = createFiles({
      config: { dataDir, filesUrl: 's3://key:secret@bucket?region=ap-northeast-1' },
      owner: fileOwner,
    });
    await expect(created).rejects.toThrow(/npm install @aws-sdk\/client-s3/);
  });
});
