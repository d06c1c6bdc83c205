import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyVersion, likeName, nameKey, searchKey, searchWords } from './search-key.ts';
import * as tables from './spellings.ts';

/** Spellings of one name, each to be found by each other. */
const names: readonly (readonly string[])[] = [
  [
    '㈱鎌ヶ谷通運',
    '(株)鎌ヶ谷通運',
    '（株）鎌ケ谷通運',
    '株式会社鎌ヶ谷通運',
    '株式會社　鎌が谷通運',
    '㍿鎌ｹ谷通運',
    '㊑鎌ヶ谷通運',
    '鎌ヶ谷通運㈱',
  ],
  ['㈲山田倉庫', '有限会社山田倉庫', '(有)山田倉庫', '【有】山田倉庫', '山田倉庫　（有）'],
  [
    'アート･ライン',
    'アート・ライン',
    'ｱｰﾄ･ﾗｲﾝ',
    'アートライン',
    'アート ライン',
    'あーと•らいん',
    'アート−ライン'.replace('−', '·'),
  ],
  ['京浜〜横浜', '京浜～横浜', '京浜~横浜', '京浜∼横浜'],
  ['京浜−川崎', '京浜-川崎', '京浜‐川崎', '京浜－川崎', '京浜—川崎', '京浜ー川崎', '京浜━川崎'],
  ['葛\u{E0100}城物流', '葛城物流', '葛\u{E0101}城 物流', '葛\u200B城物流'],
  ['ヴェルデ', 'ゔぇるで', 'ｳﾞｪﾙﾃﾞ', 'ウ\u3099ェルテ\u3099', 'ウ\u309Bェルデ'],
  ['髙﨑商会', '高崎商会', '髙崎商會', '高﨑商会'],
  ['邉見運輸', '邊見運輸', '辺見運輸'],
  ['齋藤海運', '齊藤海運', '斎藤海運', '斉藤海運'],
  ['濵田廣澤', '浜田広沢', '濱田廣沢'],
  ['ＮＡＣＣＳ　Ｌｉｎｅ', 'naccs line', 'NACCS\u00A0LINE', 'ＮａｃｃｓLine'],
  [
    'Nippon Lines Co., Ltd.',
    'ＮＩＰＰＯＮ ＬＩＮＥＳ ＣＯ．，ＬＴＤ．',
    'nippon lines Co.Ltd',
    'Nippon Lines Company Limited',
  ],
  ['⻑崎⾞両', '長崎車両', '⾧崎車両'],
  ['キヤノン', 'キャノン', 'ｷﾔﾉﾝ', 'きゃのん'],
  ['いすゞ運送', 'イスズ運送', 'いすず運送'],
  ['佐々木商店', '佐佐木商店'],
  ['\uFA19戸支店', '神戸支店', '神戶支店'],
  ['サービス', 'ｻｰﾋﾞｽ', 'サ－ビス', 'サ―ビス', 'さーびす'],
];

/** Names that look alike and are others. */
const others: readonly (readonly [string, string])[] = [
  ['株式会社山田倉庫', '有限会社山田倉庫'],
  ['㈱アルファ', '合同会社アルファ'],
  ['京浜〜横浜', '京浜-横浜'],
  ['髙﨑商会', '高島商会'],
  ['アートライン', 'アートランイ'],
  ['ヴェルデ', 'ベルデ'],
  ['ハート', 'バート'],
  ['ホール', 'ポール'],
  ['大坂', '大阪'],
  ['第1倉庫', '第2倉庫'],
  ['山田', '山田'.replace('田', '本')],
  ['Nippon Inc.', 'Nippon Ltd.'],
  ['zinc', 'z'],
  ['café', 'cafe'],
];

/** As the database compares, for what is asked with `like`. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const finds = (asked: string, stored: string): boolean => {
  const parts = likeName(asked).match(/\\.|./gsu) ?? [];
  const regular = parts.map((part) => (part === '%' ? '.*' : escaped(part.replace(/^\\/, ''))));
  return new RegExp(`^${regular.join('')}$`, 'su').test(nameKey(stored));
};

describe('search', () => {
  test.each(names)('right B3: each spelling of %s is found by each other', (...spellings) => {
    for (const asked of spellings)
      for (const stored of spellings) expect([asked, stored, finds(asked, stored)]).toEqual([asked, stored, true]);
  });

  test('right B3: by the beginning of a name, with the form of the company or without', () => {
    expect(finds('(株)鎌ヶ谷', '㈱鎌ヶ谷通運')).toBe(true);
    expect(finds('鎌ケ谷', '㈱鎌ヶ谷通運')).toBe(true);
    expect(finds('谷通運', '㈱鎌ヶ谷通運')).toBe(false);
    expect(finds('(有)鎌ヶ谷', '㈱鎌ヶ谷通運')).toBe(false);
    expect(finds('100%', '100円')).toBe(false);
    expect(finds('A_C', 'ABC')).toBe(false);
  });

  test.each(others)('right B3: %s is another name than %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(finds(one, other)).toBe(false);
    expect(finds(other, one) && !nameKey(one).startsWith(nameKey(other))).toBe(false);
  });

  test('right B3: names of different groups never meet', () => {
    const keys = names.map((spellings) => new Set(spellings.map(nameKey)));
    expect(keys.map((set) => set.size)).toEqual(keys.map((set) => [...set].length));
    const all = names.map(([first = '']) => nameKey(first));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the table of spellings', () => {
  const rows = [...tables.ideographs.split(' '), ...tables.kanas, ...tables.marks, tables.dashes, tables.waves];
  const radicals = tables.radicals.split(' ').map((pair) => [...pair]);

  test('has each sign in one row, and no row of one sign', () => {
    const signs = [...rows.flatMap((row) => [...row]), ...tables.middleDots, ...radicals.map(([radical]) => radical)];
    expect(signs.filter((sign, index) => signs.indexOf(sign) < index)).toEqual([]);
    expect(rows.filter((row) => [...row].length < 2)).toEqual([]);
    expect(radicals.filter((pair) => pair.length !== 2)).toEqual([]);
  });

  /** A way to write a text that is another spelling of it, by every kind of the table. */
  const respelled = (text: string, choices: readonly number[]): string =>
    [...text]
      .map((sign, index) => {
        const choice = choices[index % choices.length] ?? 0;
        const row = rows.find((each) => each.includes(sign)) ?? sign;
        const radical = radicals.find(([, ideograph]) => ideograph === sign)?.[0];
        const ways = [...row, ...(radical ? [radical] : []), `${sign}\u200B`];
        if (/[ァ-ヶ]/.test(sign)) ways.push(String.fromCharCode(sign.charCodeAt(0) - 0x60), sign.normalize('NFD'));
        if (/[!-~]/.test(sign)) ways.push(String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        if (/\p{Ideographic}/u.test(sign)) ways.push(`${sign}\u{E0100}`);
        return `${ways[choice % ways.length]}${['', ' ', '\u3000', '・', '\u00A0'][choice % 5]}`;
      })
      .join('');
  const forms = fc.constantFrom<readonly string[]>(
    ...Object.values(tables.companyForms).map(([long = '', ...short]) => [
      long,
      ...short.filter((each) => !each.includes('法人')).flatMap((each) => [`(${each})`, `（${each}）`, `〔${each}〕`]),
    ]),
  );
  const words = fc
    .array(fc.constantFrom(...rows.map((row) => [...row][0] ?? ''), ...'アイガパンA9z海港'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.join(''))
    .filter((text) => !/[()]/.test(text) && searchKey(text) !== '');

  test('right B3: a name in every spelling of the table has one key, before or after the form of the company', () => {
    fc.assert(
      fc.property(
        words,
        forms,
        fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
        fc.nat(40),
        (word, form, choices, which) => {
          const [one, other] = [form?.[0] ?? '', form?.[which % form.length] ?? ''];
          const spelled = respelled(word, choices);
          expect(nameKey(spelled)).toBe(nameKey(word));
          expect(nameKey(which % 2 ? spelled + other : other + spelled)).toBe(nameKey(one + word));
          expect(finds(other + spelled, word + one)).toBe(true);
          expect(finds(spelled, one + word)).toBe(true);
        },
      ),
    );
  });

  test('right B3: names that differ in a sign of another row do not meet', () => {
    const common = [
      ...new Set([...rows.slice(0, rows.length - 2).map((row) => [...row][0] ?? ''), ...'海港京神大阪坂']),
    ].filter((sign) => !/[()ー~ケ]/.test(sign));
    fc.assert(
      fc.property(fc.constantFrom(...common), fc.constantFrom(...common), fc.nat(40), (one, other, choice) => {
        fc.pre(one !== other);
        expect(searchKey(`横${respelled(one, [choice])}運`)).not.toBe(searchKey(`横${other}運`));
      }),
    );
  });

  test('right B3: the key of a key is the same key', () => {
    const near = fc.array(
      fc.constantFrom(...'ヶがゞ々ー-゛ﾞ㈱㊑(株)〔有〕⻑髙 　・葛𠮟Co.,Ltd', '\u3099', '\u{E0100}', '\u200D', '\u0000'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          near.map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(searchKey(searchKey(text))).toBe(searchKey(text));
          expect(nameKey(nameKey(text))).toBe(nameKey(text));
        },
      ),
    );
  });

  test('is told apart by its version', () => {
    expect(keyVersion).toMatch(/^[0-9a-f]{12}$/);
  });
});

test('words are looked for one by one', () => {
  expect(searchWords(' ｱﾙﾌｧ　髙田 ')).toEqual(['アルフア', '高田']);
});
