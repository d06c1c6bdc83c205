import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hostile } from './requests.ts';
import type { Failure } from './run.ts';
import { type Attacked, attacked } from './service.ts';
import { exchange } from './wire.ts';

type Dump = {
  seed: number;
  index: number;
  what: string;
  status: number;
  answer: string;
  hostile: Omit<Hostile, 'pieces'> & { pieces: string[] };
  ids: string[];
};

/** Writes failing requests to files of their own, one of each kind. @returns what failed, and its file */
export async function dumpFailures(
  seed: number,
  failures: readonly Failure[],
  ids: readonly string[],
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-failures-'));
  const kinds = Map.groupBy(failures, ({ what, hostile }) => `${what} ${hostile.route} (${hostile.kind})`);
  const lines = [...kinds].map(async ([kind, [failure, ...more]]) => {
    if (!failure) return '';
    const { what, index, hostile, answer } = failure;
    const path = join(folder, `${index}.json`);
    const pieces = hostile.pieces.map((piece) => piece.toString('base64'));
    const dump: Dump = {
      seed,
      index,
      what,
      status: answer.status,
      answer: answer.text,
      hostile: { ...hostile, pieces },
      ids: [...ids],
    };
    await writeFile(path, `${JSON.stringify(dump, null, 2)}\n`);
    return `${String(more.length + 1).padStart(6)} × ${kind}, ${Math.round(answer.ms)} ms: npm run fuzz -- --replay=${path}`;
  });
  return Promise.all(lines);
}

/** Sends a request that was written down to a program that was started anew. @returns what was answered */
export async function replay(path: string): Promise<string> {
  const dump = JSON.parse(await readFile(path, 'utf8')) as Dump;
  const service = await attacked();
  try {
    const ids = await idsIn(service.pool);
    const pieces = dump.hostile.pieces.map((piece) => renamed(Buffer.from(piece, 'base64'), dump.ids, ids));
    const answer = await exchange(service.port, { ...dump.hostile, pieces }, service.cookies);
    return [
      `${answer.status} after ${Math.round(answer.ms)} ms (${answer.ended})`,
      answer.text,
      ...service.alarms,
    ].join('\n');
  } finally {
    await service.close();
  }
}

/** Ids that every start makes anew, always in the same order. */
export async function idsIn(pool: Attacked['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id::text from (select id::text, 1 as kind, begun_at as at, office_code as name from application
     union all select id, 2, created_at, login_id from person) as named order by kind, at, name, id`,
  );
  return rows.map(({ id }) => id);
}

/** The ids are equally long, so that the lengths in the request stay right. */
function renamed(piece: Buffer, from: readonly string[], to: readonly string[]): Buffer {
  let text = piece.toString('latin1');
  for (const [at, id] of from.entries()) if (to[at] && text.includes(id)) text = text.replaceAll(id, to[at]);
  return Buffer.from(text, 'latin1');
}
