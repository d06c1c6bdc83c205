/** A user ID of the sample files, without its kind. */
export const anId = { office: 'SMP001', code: '1ASMP', number: 'A01', connection: 'line', area: 'sea' };

type WrongRow = [name: string, file: string, content: string, says: string];

/** One of the sample files written otherwise, and a piece of what its report says. */
export const wrongRows: readonly WrongRow[] = [
  [
    'a company twice',
    'companies.csv',
    'code,from,name\nSMP,2018-01-01,a\nSMP,2018-01-01,b\nTRD,2018-01-01,c',
    'SMP stands twice (companies.csv:2)',
  ],
  [
    'no company',
    'companies.csv',
    'code,from,name\nSMP,2018-01-01,a',
    'The company TRD is neither in companies nor on record',
  ],
  ['no start date', 'companies.csv', 'code,name\nSMP,a\nTRD,b', 'There is no start date'],
  [
    'a day that does not exist',
    'companies.csv',
    'code,from,name\nSMP,2018-02-30,a\nTRD,2018-01-01,b',
    'start date: there is no day “2018-02-30”',
  ],
  [
    'an office before its company',
    'companies.csv',
    'code,from,name\nSMP,2020-01-01,a\nTRD,2018-01-01,b',
    'It begins before its company does (2020-01-01, companies.csv:2)',
  ],
  [
    'a representative without a post',
    'companies.csv',
    'code,from,name,representativeName\nSMP,2018-01-01,a,見本 代表\nTRD,2018-01-01,b,',
    'Name and post of the representative go together',
  ],
  [
    'devices of a kind that is none',
    'devices.csv',
    'office,kind,area,count\nSMP001,fax,sea,1',
    'kind of equipment “fax” cannot be read',
  ],
  [
    'fewer devices by kind than in all',
    'devices.csv',
    'office,kind,area,count\nSMP001,mailTerminal,sea,3\nSMP001,interactiveTerminal,sea,4',
    'terminals is 12, but the rows in devices add up to 7',
  ],
  [
    'a kind of device twice',
    'devices.csv',
    'office,kind,area,count\nSMP001,mailTerminal,sea,3\nSMP001,mailTerminal,sea,9',
    'SMP001 mailTerminal sea stands twice',
  ],
  [
    'another company’s code',
    'user-codes.csv',
    'office,code,kinds\nSMP001,1ATRD,通関業',
    'does not end with the company abbreviation SMP',
  ],
  [
    'a kind that is none',
    'user-codes.csv',
    'office,code,kinds\nSMP001,1ASMP,通関業;魚屋',
    'business kinds “通関業;魚屋” cannot be read',
  ],
  [
    'an ID without its code',
    'user-codes.csv',
    'office,code,kinds\nSMP001,1ASMP,通関業',
    'The user code 2ASMP has no row of this office',
  ],
  [
    'an ID of another kind',
    'user-codes.csv',
    'office,code,kinds\nSMP001,2ASMP,通関業',
    'none of those that user-codes has for 2ASMP',
  ],
  [
    'a broker without a licence number',
    'user-ids.json',
    JSON.stringify([{ ...anId, kind: '通関士', brokerName: '通関 一郎' }]),
    'The name of the broker and the licence number go together',
  ],
  [
    'a broker of a warehouse',
    'user-ids.json',
    JSON.stringify([
      { ...anId, code: '2ASMP', kind: 'bondedWarehouse', brokerName: '通関 一郎', brokerLicence: '123456' },
    ]),
    'Only a user ID of the kind Customs broker',
  ],
  ['equipment of the office itself', 'sharing.csv', 'office,owner\nSMP002,SMP002', 'This is the office itself'],
  [
    'equipment of another company',
    'sharing.csv',
    'office,owner\nSMP002,TRD001',
    'Equipment is shared within one company',
  ],
  ['equipment of nobody', 'sharing.csv', 'office,owner\nSMP002,SMP007', 'The office SMP007 is neither'],
  [
    'a chain of sharing',
    'sharing.csv',
    'office,owner\nSMP002,SMP001\nSMP001,SMP002',
    'itself uses another office’s equipment',
  ],
  ['the same line twice', 'sharing.csv', 'office,owner\nSMP002,SMP001\nSMP002,SMP001', 'stands twice (sharing.csv:2)'],
  [
    'a log-in ID that is none',
    'people.csv',
    'office,loginId,name,mail\nSMP001,é,a,a@b.example',
    'A log-in ID has 3 to 30',
  ],
  [
    'a person of two companies',
    'people.csv',
    'office,loginId,name,mail\nSMP001,abc,a,a@b.example\nTRD001,abc,a,a@b.example',
    'differ in name',
  ],
  [
    'an administrator of an office',
    'people.csv',
    'company,office,loginId,name,mail,role\nSMP,SMP001,abc,a,a@b.example,administrator',
    'A row of a company administrator has a company abbreviation and no office code',
  ],
  [
    'an administrator of nothing',
    'people.csv',
    'loginId,name,mail,role\nabc,a,a@b.example,企業の管理者',
    'A row of a company administrator has a company abbreviation',
  ],
  [
    'an administrator of a company that is not there',
    'people.csv',
    'company,loginId,name,mail,role\nXYZ,abc,a,a@b.example,administrator',
    'The company XYZ is neither in companies nor on record',
  ],
  [
    'an administrator who has an office besides',
    'people.csv',
    'company,office,loginId,name,mail,role\nSMP,,abc,a,a@b.example,administrator\n,SMP001,abc,a,a@b.example,clerk',
    'is the manager of every office',
  ],
  [
    'a manager without an office',
    'people.csv',
    'company,office,loginId,name,mail\nSMP,,abc,a,a@b.example',
    'There is no office code',
  ],
  [
    'an office of another company',
    'people.csv',
    'company,office,loginId,name,mail\nTRD,SMP001,abc,a,a@b.example',
    'The office SMP001 is none of the company TRD',
  ],
  [
    'a mail address that is none',
    'people.csv',
    'office,loginId,name,mail\nSMP001,abc,a,a.b.example',
    'must be an address',
  ],
  [
    'a heading that is unknown',
    'access-lines.csv',
    'office,id,kind,speed,address,area,colour\n',
    'Unknown headings: colour',
  ],
  ['a column that is missing', 'sharing.csv', 'office\nSMP001', 'Columns that are missing: owner'],
  [
    'a column twice, in two languages',
    'sharing.csv',
    'office,owner,機器共用先\nSMP001,SMP002,SMP002',
    'stand twice: owner',
  ],
  ['a cell too many', 'sharing.csv', 'office,owner\nSMP002,SMP001,SMP003', 'There are 2 headings'],
  ['a quote that does not end', 'sharing.csv', 'office,owner\n"SMP002,SMP001', 'cannot be read as CSV'],
  ['a file of an unknown name', 'office.csv', 'code\n', 'rename it to one of companies'],
  ['a table as CSV and as JSON', 'sharing.json', '[]', 'There are two files of sharing'],
  ['JSON that is none', 'user-ids.json', '[{', 'It cannot be read as JSON'],
  ['JSON that is no list of objects', 'user-ids.json', '[{"office":{}}]', 'at 0.office'],
];
