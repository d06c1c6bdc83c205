import { zip } from '../../src/files/zip.ts';
import { cookieFor } from '../context.ts';
import { browserHeaders } from '../load/browser.ts';
import { openConnections, read } from '../load/requests.ts';
import { startHelper } from '../program/children.ts';
import type { Seen, Watch } from './others.ts';
import { formsOf, type PageForm } from './pages.ts';
import type { Attacked } from './service.ts';
import type { Verdict } from './verdicts.ts';

/** Cells of the workbook, far more than a form has, and how often it is given. */
const cells = 250_000;
const times = 6;

/** Nobody is stopped for longer, in milliseconds. */
const limitMs = 100;

/** Gives a workbook of very many cells as a filled form, while somebody else asks every few milliseconds whether the program is there. */
export async function giveWorkbook(service: Attacked, say: (line: string) => void): Promise<Verdict> {
  const { program } = service;
  const draft = await surveyDraft(service);
  const cookie = await cookieFor(draft.person);
  const agent = openConnections(1);
  const watcher = startHelper<Watch | { stop: true }, Seen[]>(new URL('./others.ts', import.meta.url));
  try {
    const form = await formOf(program.url, draft.id, cookie, agent);
    const body = bodyOf(form, workbook());
    const watch = { base: program.url, pages: [{ path: '/healthz', cookie: '' }], restMs: 5 };
    await watcher.ask(watch);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const quiet = slowestOf(await watcher.ask({ stop: true }));
    await watcher.ask(watch);
    const statuses: number[] = [];
    for (let left = times; left > 0; left -= 1) {
      const headers = { ...browserHeaders(program.url, cookie), 'accept-encoding': 'identity', 'content-type': type };
      statuses.push((await read(agent, program.url, { method: 'POST', path: form.action, headers, body })).status);
    }
    const seen = await watcher.ask({ stop: true });
    say(
      `A workbook of ${cells} cells, ${Math.round(body.length / 1024)} KiB as it is sent, was answered with ${statuses.join(', ')}`,
    );
    const slowest = slowestOf(seen);
    const figure = `${seen.length} answers, slowest ${slowest} ms (wanted ≤ ${limitMs}; ${quiet} ms while nothing was given)`;
    return {
      what: `others while a workbook of ${cells} cells is read ${times} times`,
      figure,
      met: slowest <= limitMs && statuses.every((status) => status > 0 && status < 500),
    };
  } finally {
    agent.destroy();
    await watcher.end();
  }
}

const slowestOf = (seen: readonly Seen[]): number => Math.round(Math.max(...seen.map(({ ms }) => ms)));

/** A draft that asks for a survey form, which can be given as a filled workbook. */
async function surveyDraft({ pool, data }: Attacked) {
  const draft = data.drafts.pop();
  if (!draft) throw new Error('there is no draft left');
  const pages = { choice: { special: ['no'], items: ['setting-trader'] } };
  await pool.query(
    `update draft set pages = pages || $2, pinned = '{"setting-trader": "2018-01-01"}' where application_id = $1`,
    [draft.id, JSON.stringify(pages)],
  );
  return draft;
}

type Agent = ReturnType<typeof openConnections>;

/** The first page of the draft that takes such a file. */
async function formOf(base: string, id: string, cookie: string, agent: Agent): Promise<PageForm> {
  const headers = { ...browserHeaders(base, cookie), 'accept-encoding': 'identity' };
  const { body } = await read(agent, base, { method: 'GET', path: `/apply/${id}/p/setting-trader/survey`, headers });
  const form = formsOf(body.toString(), '').find(({ fields }) => fields.some(({ type: each }) => each === 'file'));
  if (!form) throw new Error('there is no page that takes a filled form');
  return form;
}

const boundary = 'workbook0123456789';
const type = `multipart/form-data; boundary=${boundary}`;

function bodyOf({ fields }: PageForm, file: Buffer): Buffer {
  const name = fields.find((field) => field.type === 'file')?.name ?? '';
  return Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="_attach"\r\n\r\n${name}\r\n`),
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="form.xlsx"\r\n\r\n`),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function workbook(): Buffer {
  const row = Array.from({ length: 250 }, () => '<c><v>5</v></c>').join('');
  const rows = Array.from({ length: cells / 250 }, () => `<row>${row}</row>`).join('');
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}
