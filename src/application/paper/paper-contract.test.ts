import { describe, expect, test } from 'vitest';
import { pending } from '../../contract/pending.ts';
import { blankOffice, type Line, type Office, type UserId } from '../../contract/shape.ts';
import { exampleLine } from '../../procedures/parts/examples.ts';
import { connectionsOf } from './paper-contract.ts';

const office = (more: Partial<Office>): Office => ({ ...blankOffice, inForce: true, ...more });
const on = (more: Partial<Office>) => connectionsOf(office(more), 'counts');
const id: UserId = {
  id: '1ANACA01',
  code: '1ANAC',
  number: 'A01',
  kind: 'bondedWarehouse',
  connection: 'line',
  area: 'sea',
  paidReports: false,
  freeReports: false,
  archive: false,
};
const row = {
  businessKind: '保税蔵置場',
  userCode: '1ANAC',
  reports: { paid: false, free: false },
  archive: false,
  area: '海上',
};

describe('right F: 識別番号', () => {
  const [second, third] = [
    { ...id, id: '1ANACA02', number: 'A02' },
    { ...id, id: '1ANACA03', number: 'A03', connection: 'internet' as const },
  ];

  test('are counted on the form and named on the letter, each under its connection', () => {
    const userIds = [id, third, second];
    const form = on({ userIds });
    expect([form.line.ids, form.internet.ids]).toEqual([[{ ...row, idNumber: 2 }], [{ ...row, idNumber: 1 }]]);
    const letter = connectionsOf(office({ userIds }), 'values');
    expect(letter.line.ids).toEqual([
      { ...row, idNumber: 'A01' },
      { ...row, idNumber: 'A02' },
    ]);
    expect(letter.internet.ids).toEqual([{ ...row, idNumber: 'A03' }]);
  });

  test.each<[Partial<UserId>, object]>([
    [{ kind: 'containerYard' }, { businessKind: 'CY' }],
    [{ code: '2ANAC' }, { userCode: '2ANAC' }],
    [{ code: pending('code') }, { userCode: null }],
    [{ area: 'air' }, { area: '航空' }],
    [{ paidReports: true }, { reports: { paid: true, free: false } }],
    [{ freeReports: true }, { reports: { paid: false, free: true } }],
    [{ archive: true }, { archive: true }],
    [
      { broker: { name: '通関 一', kana: 'ツウカン　ハジメ', licence: '12345' } },
      { holder: expect.stringContaining('通関 一') },
    ],
  ])('of %j stand in a row of their own', (more, differs) => {
    expect(on({ userIds: [id, { ...second, ...more }] }).line.ids).toEqual([
      { ...row, idNumber: 1 },
      { ...row, ...differs, idNumber: 1 },
    ]);
  });
});

describe('right F: lines', () => {
  const line = (more: Partial<Line>) => on({ lines: [{ ...exampleLine, ...more }] }).line.lines[0];
  const checked = (more: Partial<Line>) =>
    line(more)
      ?.options.filter((box) => box.checked)
      .map(({ label }) => label);

  test('say kind, speed, rental, area and hours of maintenance', () => {
    expect(line({})).toMatchObject({
      kind: 'ブロードバンド光',
      speed: null,
      wiringRental: false,
      area: '共用',
      maintenance: '平日',
    });
    const other = {
      kind: 'dedicated',
      speed: '128k',
      wiringRental: true,
      area: 'air',
      maintenance: 'everyday',
    } as const;
    expect(line(other)).toMatchObject({
      kind: '専用線',
      speed: '128k',
      wiringRental: true,
      area: '航空',
      maintenance: '毎日',
    });
  });

  test('tick the options that are taken', () => {
    expect(checked({})).toEqual([]);
    expect(checked({ redundancy: true })).toEqual(['冗長化']);
    expect(checked({ spareRouter: true })).toEqual(['予備機']);
    expect(checked({ pingMonitoring: true })).toEqual(['ping監視']);
    expect(checked({ redundancy: true, spareRouter: true, pingMonitoring: true })).toHaveLength(3);
  });
});

describe('right F: devices of which no kind is known', () => {
  const line = { ...blankOffice.line, terminals: 2 };
  const areaWith = (more: Partial<Office>) => on({ line, ...more }).line.devices;
  const lines = (...areas: Line['area'][]) => ({
    lines: areas.map((area, index) => ({ ...exampleLine, id: `L${index + 1}`, area })),
  });
  const terminals = { kind: '論理端末の台数', count: 2 };

  test('serve the one area of the lines, and both where the lines do or there are none', () => {
    expect(areaWith(lines('sea', 'sea'))).toEqual([{ ...terminals, area: '海上' }]);
    expect(areaWith(lines('sea', 'air'))).toEqual([{ ...terminals, area: '共用' }]);
    expect(areaWith({})).toEqual([{ ...terminals, area: '共用' }]);
  });

  test('on the Internet serve that of the IDs there', () => {
    const internet = { netTerminals: 3, webCertificates: 0 };
    const userIds = [id, { ...id, id: '1ANACA02', connection: 'internet' as const, area: 'air' as const }];
    const { devices } = on({ internet, userIds }).internet;
    expect(devices).toEqual([{ kind: 'netNACCSで利用する端末台数', count: 3, area: '航空' }]);
  });

  test('stand behind those that are known, and not at all where all are', () => {
    const mail = (count: number) => ({
      devices: { ...blankOffice.devices, mailTerminal: { ...blankOffice.devices.mailTerminal, sea: count } },
    });
    const known = (count: number) => ({ kind: 'メール処理方式の端末台数', count, area: '海上' });
    expect(areaWith(mail(2))).toEqual([known(2)]);
    expect(areaWith(mail(1))).toEqual([known(1), { ...terminals, count: 1, area: '共用' }]);
    expect(on({}).line.devices).toEqual([]);
  });
});

test('right F: plans and mailboxes stand as they are, a connection without a plan without one', () => {
  const line = { ...blankOffice.line, mailboxes: 1, mailboxAddresses: 2, mailAddresses: 3 };
  const both = on({ plan: { line: 'A', internet: 'B' }, line });
  expect([both.line.plan, both.internet.plan]).toEqual(['A', 'B']);
  expect(both.line).toMatchObject({ mailboxes: 1, mailAddresses: 2, duplexMailAddresses: 3 });
  expect([on({}).line.plan, on({}).internet.plan]).toEqual([null, null]);
});
