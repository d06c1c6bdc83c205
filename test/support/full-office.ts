import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importContracts } from '../../src/import/import.ts';
import { fileOf, type TableName } from '../../src/import/tables.ts';
import type { World } from './world.ts';

/** An office that the import adds to the company NAC: something in every block of the manual's papers. */
export const fullOffice = 'NAC009';

const office = fullOffice;

/** The files of the import, by table. */
const files: Partial<Record<TableName, readonly Record<string, unknown>[]>> = {
  offices: [
    {
      code: office,
      from: '2025-06-01',
      name: '\uFA19戸支店',
      postalCode: '650-0042',
      address: '兵庫県神戸市中央区波止場町6番7号 ×ビル8階',
      phone: '078-123-4567',
      contractorName: '支店 守',
      contractorKana: 'シテン　マモル',
      contractorPost: '支店長',
      managerName: '管理 環',
      managerMail: 'manager.nac009@naccs.example',
      planLine: 'A',
      planInternet: 'B',
      terminals: 12,
      servers: 3,
      mailboxes: 2,
      mailboxAddresses: 1,
      mailAddresses: 4,
      netTerminals: 5,
      webCertificates: 2,
      jointUseParent: 'AAA001',
    },
  ],
  accessLines: [
    {
      office,
      id: 'L1',
      kind: 'ブロードバンド光',
      speed: '無制限',
      address: '兵庫県神戸市中央区波止場町6番7号',
      area: '共用',
      maintenance: '平日',
      wiringRental: true,
      spareRouter: true,
      pingMonitoring: true,
    },
    {
      office,
      id: 'L2',
      kind: '専用線',
      speed: '5Mbps',
      address: '兵庫県神戸市中央区波止場町6番7号',
      area: '海上',
      maintenance: '毎日',
      redundancy: true,
    },
  ],
  devices: [
    { office, kind: 'interactiveTerminal', area: '共用', count: 4 },
    { office, kind: 'mailTerminal', area: '海上', count: 8 },
    { office, kind: 'duplexServer', area: '航空', count: 1 },
    { office, kind: 'mailServer', area: '海上', count: 2 },
    { office, kind: 'netTerminal', area: '海上', count: 3 },
    { office, kind: 'netTerminal', area: '航空', count: 2 },
    { office, kind: 'webCertificate', area: '共用', count: 2 },
  ],
  userCodes: [
    { office, code: '6ANAC', kinds: ['通関業', '混載業'] },
    { office, code: '7ANAC', kinds: ['保税蔵置場'] },
  ],
  userIds: [
    {
      office,
      code: '6ANAC',
      number: 'A01',
      kind: '通関業',
      connection: '専用回線',
      area: '海上',
      paidReports: true,
    },
    {
      office,
      code: '6ANAC',
      number: 'A02',
      kind: '通関業',
      connection: '専用回線',
      area: '海上',
      paidReports: true,
    },
    {
      office,
      code: '6ANAC',
      number: 'A03',
      kind: '通関士',
      connection: '専用回線',
      area: '共用',
      brokerName: '通関 一郎',
      brokerLicence: '123456',
    },
    {
      office,
      code: '7ANAC',
      number: 'A01',
      kind: '保税蔵置場',
      connection: '専用回線',
      area: '航空',
      freeReports: true,
      archive: true,
    },
    { office, code: '6ANAC', number: 'A04', kind: '混載業', connection: 'インターネット', area: '航空' },
    {
      office,
      code: '7ANAC',
      number: 'A02',
      kind: '保税蔵置場',
      connection: 'インターネット',
      area: '共用',
      paidReports: true,
      archive: true,
    },
  ],
  sharing: [{ office, owner: 'NAC001' }],
};

/** Loads it as an operator would. @throws with the report's words when a row is refused */
export async function importFullOffice(world: World): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-full-'));
  try {
    for (const [table, rows] of Object.entries(files))
      await writeFile(join(folder, `${fileOf(table as TableName)}.json`), JSON.stringify(rows));
    const { written, lines } = await importContracts(world.db, { folder, dryRun: false, skipWrong: false });
    if (!written) throw new Error(lines.flatMap(({ says }) => says.map(({ en }) => en)).join(' '));
  } finally {
    await rm(folder, { recursive: true });
  }
}
