import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hidden, ready } from '../../../test/support/apply.ts';
import { partsOf } from '../../../test/support/fill-workbook.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { pdf } from '../../../test/support/sample-files.ts';
import { giveSettings } from '../../../test/support/settings.ts';
import { mailServer } from '../../../test/support/smtp.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { moveWhatIsDue } from '../../application/due/due.ts';
import { deskRoutes } from '../../desk/routes.ts';
import { blankWorkbook } from '../../files/survey/blank.ts';
import { issuePaper } from '../../jobs/issue-paper.ts';
import { deliverMail } from '../../mails/deliver.ts';
import { createSeal } from '../../mails/seal.ts';
import { openSmtp } from '../../mails/smtp.ts';
import type { PaperKind } from '../../papers/data.ts';
import { createRenderer, type Renderer } from '../../papers/render.ts';
import { findPaper } from '../../papers/stored.ts';
import type { Page } from '../../procedure/define.ts';
import { procedures } from '../../procedures/index.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
let manager: Visitor;
let reviewer: Visitor;
let renderer: Renderer;
/** The draft, then the application. */
let id: string;
let receptionNo: string;

/** Compatibility ideographs, which every form of Unicode normalisation turns into others. */
const office = '\uFA19戸支店';
const address = '東京都\uFA10本町1-1';
const person = '\uFA11田 \uF9DC\uFA1B';
const department = '\uFA19戸か\u3099す課';
const reason = '\uFA1A寿に移るため';
const file = '\uFA19戸の地図.pdf';
const all = [office, address, person, '\uFA19戸がす課', reason, file];

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
  renderer = createRenderer();
  [manager, reviewer] = [await pages.logIn('nac003'), await pages.logIn('reviewer1')];
  id = await ready(
    manager,
    { special: 'no', items: 'office-profile', desiredStart: '2026/12/22', reason },
    { officeName: office, address },
    'office-profile/profile',
  );
  const contact = { name: person, kana: 'サキタ', department, phone: '0123456789', mail: 'saki@naccs.example' };
  await manager.post(`/apply/${id}/contact`, contact);
  const check = `/apply/${id}/check`;
  await manager.post(check, { _attach: 'attachments', attachments: new File([new Uint8Array(pdf)], file) });
}, 60_000);
afterAll(async () => {
  await renderer.close();
  await pages.close();
  await world.close();
});

describe('right B1: compatibility ideographs go code point for code point', () => {
  test('into the draft, its pages and the check page', async () => {
    const draft = await world.find(id);
    expect(draft.pages['office-profile.profile']).toMatchObject({ officeName: [office], address: [address] });
    const page = (await manager.get(`/apply/${id}/p/office-profile/profile`)).text;
    expect(page).toContain(`value="${office}"`);
    expect(page).toContain(address);
    const check = (await manager.get(`/apply/${id}/check`)).text;
    for (const text of all) expect(check).toContain(text);
    const filed = await manager.post(`/apply/${id}/check`, { _seen: hidden(check, '_seen'), remarks: '' });
    receptionNo = /^\/applications\/(\w+)\/done$/.exec(filed.location ?? '')?.[1] ?? '';
    expect(receptionNo).not.toBe('');
  });

  test('onto the pages of the application and the desk, the download and the form', async () => {
    for (const page of [
      (await manager.get(`/applications/${receptionNo}`)).text,
      (await reviewer.get(`/desk/applications/${receptionNo}`)).text,
    ]) {
      for (const text of all) expect(page).toContain(text);
      const [, path = ''] = /(\/files\/[\w-]+)"/.exec(page) ?? [];
      const { headers } = await manager.get(`/applications/${receptionNo}${path}`);
      expect(headers.get('content-disposition')).toContain(encodeURIComponent(file));
    }
    const { text } = await readPdf(await paper('applicationForm'));
    for (const each of [office, address]) expect(text).toContain(each);
    expect(text).toContain(person.replace(' ', ''));
  });

  test('into the mails', async () => {
    const mails = await world.db
      .selectFrom('mail')
      .select(['id', 'body', 'to_name'])
      .where('to_name', '=', person)
      .execute();
    expect(mails).not.toEqual([]);
    const server = await mailServer();
    const smtp = openSmtp(server.url, '窓口 <counter@centre.example>');
    for (const mail of mails) {
      expect(mail.body).toContain(person);
      await deliverMail({ db: world.db, smtp, seal: createSeal('a secret that is long enough 1234567890') }, mail.id);
    }
    await smtp.close();
    for (const { mail } of server.received) {
      expect(mail.text).toContain(person);
      expect(mail.to).toMatchObject([{ name: person }]);
    }
  });

  test('into the ledger, its pages, the letter and the workbook that is made of the contract', async () => {
    await world.accept(world.at(), id, { startDate: '2026-12-22' });
    const contract = await world.contract('NAC003', '2026-12-22');
    expect([contract.office.name, contract.office.address]).toEqual([office, address]);
    await giveSettings(world, id, 'nac003');
    await moveWhatIsDue(world.at('2026-12-22T00:01'));
    const page = (await manager.get('/contract?on=20261222')).text;
    for (const text of [office, address]) expect(page).toContain(text);
    const { text } = await readPdf(await paper('acceptanceLetter', '2026-12-22'));
    for (const each of [office, address]) expect(text).toContain(each);
    const procedure = procedures.find((each) => each.id === 'setting-trader');
    if (!procedure) throw new Error('the form is gone');
    const now = { ...contract, startsOn: '2026-12-22', prices: knownPrices, others: {}, borrowers: [], dependents: [] };
    const form = blankWorkbook({ procedure, page: procedure.pages[0] as Page, now }, { lang: 'ja' });
    expect(partsOf(form)['xl/worksheets/sheet1.xml']).toContain(office);
  });
});

async function paper(kind: PaperKind, time?: string): Promise<Uint8Array> {
  const job = issuePaper({ ...world.at(time), renderer });
  await job.run({ applicationId: id, revision: 1, kind }, new AbortController().signal);
  return (await findPaper(world.db, { applicationId: id, revision: 1, kind }))?.pdf ?? new Uint8Array();
}
