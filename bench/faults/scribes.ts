import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { cookieFor } from '../context.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import { type Form, fillIn, get, isRefused, isTaken, readForm, type SentFile } from '../load/browser.ts';
import { openConnections, read } from '../load/requests.ts';
import { checkPage } from '../measures/registration.ts';
import { type Finding, findingOf } from './verify.ts';

/** What somebody typed and attached, and how it was answered. */
export type Typed = {
  draft: ReadyDraft;
  text: string;
  file: SentFile;
  /** Saved as the answer says; shown again; or neither. */
  answer: 'saved' | 'shown' | 'neither' | 'none';
  status: number;
  ms: number;
};

export type Scribes = { typed: Typed[]; stop(): Promise<void> };

/** Files of one application; then the next one is typed on. */
const filesOfEach = 8;

/** Who waits longer has no answer, in milliseconds. */
const patience = 20_000;

/** People who type remarks and attach files to their drafts, one after the other, and press "save" each time. */
export function startScribes(base: string, drafts: readonly ReadyDraft[], count: number): Scribes {
  const typed: Typed[] = [];
  let [next, stopping] = [0, false];

  async function work(): Promise<void> {
    const agent = openConnections(1);
    for (let draft = drafts[next++]; draft && !stopping; draft = drafts[next++]) {
      const form = await formOf(base, draft, agent);
      for (let number = 0; form && number < filesOfEach && !stopping; number += 1) {
        const done = await save(base, draft, { form, number, agent });
        typed.push(done);
        // What has become of it is looked up at the end: typing over it would hide it.
        const unsure = done.answer === 'neither' || done.answer === 'none';
        await pause(unsure ? 2_000 : done.answer === 'shown' ? 400 : 100);
        if (unsure) break;
      }
    }
    agent.destroy();
  }

  const all = Promise.all(Array.from({ length: count }, work));
  const stop = async () => {
    stopping = true;
    await all;
  };
  return { typed, stop };
}

type Agent = ReturnType<typeof openConnections>;
type Saving = { form: Form; number: number; agent: Agent };

/** Undefined while the page cannot be had; the next draft is tried then. */
async function formOf(base: string, draft: ReadyDraft, agent: Agent): Promise<Form | undefined> {
  const page = checkPage(draft.id);
  const asked = get(base, page, await cookieFor(draft.person));
  const plain = { ...asked, headers: { ...asked.headers, 'accept-encoding': 'identity' } };
  const answer = await read(agent, base, plain).catch(() => undefined);
  if (answer?.status === 200) return readForm(answer.body.toString(), page);
  await pause(400);
  return undefined;
}

async function save(base: string, draft: ReadyDraft, { form, number, agent }: Saving): Promise<Typed> {
  const text = `備考 ${draft.office.code} ${number}`;
  const file = { field: 'attachments', name: `${draft.office.code}-${number}.pdf`, text: pdf(`${draft.id} ${number}`) };
  const sent = fillIn(
    base,
    form,
    await cookieFor(draft.person),
    [
      ['remarks', text],
      ['_do', 'save'],
    ],
    [file],
  );
  const from = performance.now();
  const answered = await Promise.race([read(agent, base, sent), pause(patience)]).catch(() => undefined);
  const ms = performance.now() - from;
  const status = answered?.status ?? 0;
  const location = answered?.headers.location ?? '';
  const shown = isRefused(location) || answered?.body.toString().includes(text);
  const answer = isTaken({ status, location }) ? 'saved' : !answered ? 'none' : shown ? 'shown' : 'neither';
  return { draft, text, file, answer, status, ms };
}

const pdf = (content: string) =>
  `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${content}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

/** Looks for what was typed or attached and is neither there nor was shown again. */
export async function verifyTyped(pool: Pool, base: string, typed: readonly Typed[]): Promise<Finding[]> {
  const lostTexts: string[] = [];
  const lostFiles: string[] = [];
  for (const [id, all] of Map.groupBy(typed, ({ draft }) => draft.id)) {
    const { rows } = await pool.query<{ remarks: string | null }>(
      `select pages #>> '{check,remarks,0}' as remarks from draft where application_id = $1`,
      [id],
    );
    if (!isKept(all, rows[0]?.remarks ?? undefined)) lostTexts.push(all.at(-1)?.text ?? id);
    for (const { draft, file, answer } of all)
      if (answer === 'saved' && !(await isStored(pool, base, draft, file))) lostFiles.push(file.name);
  }
  return [
    findingOf('typed, and neither saved nor shown again', lostTexts),
    findingOf('attached, and the file is not there', lostFiles),
  ];
}

/** The draft holds what was said to be saved last, or something that was typed after it; what was shown again is in its writer's hands. */
function isKept(all: readonly Typed[], held: string | undefined): boolean {
  const last = all.findLastIndex(({ answer }) => answer === 'saved');
  const later = all.slice(Math.max(0, last));
  const unsure = all.at(-1)?.answer === 'neither' || all.at(-1)?.answer === 'none';
  if (unsure) return held === all.at(-1)?.text;
  return last < 0 || later.some(({ text }) => text === held);
}

/** Asks for the file as its owner does, and compares every byte. */
async function isStored(pool: Pool, base: string, draft: ReadyDraft, file: SentFile): Promise<boolean> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from attachment where application_id = $1 and sha256 = $2 and removed_at is null',
    [draft.id, createHash('sha256').update(file.text).digest('hex')],
  );
  const [row] = rows;
  if (!row) return false;
  const agent = openConnections(1);
  const asked = get(base, `/apply-files/${draft.id}/${row.id}`, await cookieFor(draft.person));
  const { status, body } = await read(agent, base, {
    ...asked,
    headers: { ...asked.headers, 'accept-encoding': 'identity' },
  });
  agent.destroy();
  return status === 200 && body.toString() === file.text;
}
