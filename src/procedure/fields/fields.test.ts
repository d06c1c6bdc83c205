import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { type Field, isProblem, type Raw } from '../field.ts';
import type { OwnPresent } from '../present.ts';
import { address, kana, mailAddress, name, phone, postalCode } from './business.ts';
import { choice, choices, oneOf, yesNo } from './choice.ts';
import { officeCodes } from './codes.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { rows } from './rows.ts';
import { text, textarea } from './text.ts';

const label = { ja: '答え', en: 'Answer' };
const now = presentOf('NAC001', 'NAC002');

const read = <T>(field: Field<T>, ...values: string[]) => field.read({ raw: { q: values }, files: {} }, 'q');
const problemOf = (answer: unknown): string =>
  isProblem(answer) ? answer.problem.en : `no problem: ${JSON.stringify(answer)}`;

const reason = textarea({ label: { ja: '変更する理由', en: 'Reason' }, limit: 240 });

test('right B4: an extension is refused with the reason', () => {
  expect(problemOf(read(phone({ label }), '044-520-6266（内線12）'))).toBe(
    'Answer has no place for an extension: leave it out, such as 0123456789.',
  );
});

describe('check 10: the length of a text', () => {
  test.each(['あ', 'a', '𠮷', '１'])('240 times %s is accepted, 241 times refused', (character) => {
    expect(read(reason, character.repeat(240))).toBe(character.repeat(240));
    expect(read(reason, character.repeat(241))).toEqual({
      problem: {
        ja: '変更する理由は240文字以内で入力してください（現在241文字）。',
        en: 'Reason must be 240 characters or fewer (now 241).',
      },
    });
  });

  test('a line break counts 1, however the browser sends it', () => {
    expect(read(reason, `${'あ'.repeat(120)}\r\n${'い'.repeat(119)}`)).toBe(`${'あ'.repeat(120)}\n${'い'.repeat(119)}`);
    expect(problemOf(read(reason, `${'あ'.repeat(120)}\r\n${'い'.repeat(120)}`))).toContain('(now 241)');
  });
});

describe('text', () => {
  test.each(['', '  ', '　', '\r\n', ' \t '])('%j is missing', (blank) => {
    expect(problemOf(read(reason, blank))).toBe('Enter reason.');
    expect(problemOf(read(text({ label, limit: 10 }), blank))).toBe('Enter answer.');
    expect(read(textarea({ label, limit: 10, optional: true }), blank)).toBe('');
  });

  test('nothing posted is missing', () => {
    expect(problemOf(reason.read({ raw: {}, files: {} }, 'q'))).toBe('Enter reason.');
  });

  test.each(['移転のため\u0000', '\u0007', 'a\u009Fb'])('%j has a character that nobody types', (typed) => {
    expect(problemOf(read(reason, typed))).toContain('control character');
    expect(problemOf(read(text({ label, limit: 10 }), typed))).toContain('control character');
  });

  test.each(['📦 新事務所へ', '髙橋﨑𠮷', '#$\\*<script>', "'; drop table", '=1+1'])('%s is kept as typed', (typed) => {
    expect(read(reason, typed)).toBe(typed);
    expect(read(text({ label, limit: 50 }), typed)).toBe(typed);
  });

  test('a line break has no place in one line', () => {
    expect(problemOf(read(text({ label, limit: 10 }), 'a\nb'))).toContain('line break');
  });
});

describe('names, numbers and addresses', () => {
  test.each<[string, Field<string>, string, string]>([
    ['kana from hiragana', kana({ label }), 'うみの　はなこ', 'ウミノ　ハナコ'],
    ['kana from half width', kana({ label }), 'ｳﾐﾉ ﾊﾅｺ', 'ウミノ　ハナコ'],
    ['a telephone in full width', phone({ label }), '０３−１２３４−５６７８', '03-1234-5678'],
    ['a mail address in full width', mailAddress({ label }), 'Ｎａｍｅ@Example.JP', 'Name@example.jp'],
    ['a postal code with its hyphen', postalCode({ label }), '104-0031', '104-0031'],
    ['a postal code in full width', postalCode({ label }), '１０４ー００３１', '104-0031'],
    ['a postal code of digits', postalCode({ label }), '1040031', '104-0031'],
    ['an address', address({ label }), '東京都中央区京橋１－２－３', '東京都中央区京橋１－２－３'],
  ])('%s', (_, field, typed, value) => {
    expect(read(field, typed)).toBe(value);
  });

  test.each<[string, Field<string>, string]>([
    ['kana with kanji', kana({ label }), '海野'],
    ['a telephone of letters', phone({ label }), '電話'],
    ['a mail address without its host', mailAddress({ label }), 'name@'],
    ['a mail address with a line break', mailAddress({ label }), 'name@example.jp\nBcc: all@example.jp'],
    ['a postal code of six digits', postalCode({ label }), '104003'],
    ['a name of 71 characters', name({ label }), '名'.repeat(71)],
    ['an address of 121 characters', address({ label }), '東'.repeat(121)],
  ])('%s is refused', (_, field, typed) => {
    expect(isProblem(read(field, typed))).toBe(true);
  });
});

describe('a number', () => {
  const terminals = count({ label: { ja: '台数', en: 'Terminals' }, min: 1, max: 20 });
  test.each([
    ['3', 3],
    ['２０', 20],
    [' 007 ', 7],
  ])('%j is %d', (typed, value) => expect(read(terminals, typed)).toBe(value));

  test.each(['0', '21', '-1', '1.5', '1e1', '0x10', '三', '1 2', 'NaN', '9'.repeat(400)])('%s is refused', (typed) => {
    expect(problemOf(read(terminals, typed))).toBe('Terminals must be a number from 1 to 20.');
  });

  test('left empty it is missing', () => expect(problemOf(read(terminals, ''))).toBe('Enter terminals.'));
});

describe('a choice', () => {
  const plan = choice({
    label: { ja: 'プラン', en: 'Plan' },
    options: { A: { ja: 'Aプラン', en: 'Plan A' }, B: { ja: 'Bプラン', en: 'Plan B' } },
  });
  test('one of its values', () => expect(read(plan, 'A')).toBe('A'));
  test.each(['', 'C', 'toString', '__proto__', 'a'])('a forged %j is refused', (typed) => {
    expect(problemOf(read(plan, typed))).toBe('Choose plan.');
  });
  test('yes and no', () => {
    const wanted = yesNo({ label });
    expect([read(wanted, 'yes'), read(wanted, 'no')]).toEqual([true, false]);
    expect(problemOf(read(wanted, 'true'))).toBe('Choose answer.');
    expect([wanted.show(true, 'ja'), wanted.show(false, 'en')]).toEqual([['はい'], ['No']]);
  });
});

describe('choices', () => {
  const ids = choices({
    label: { ja: '利用者ID', en: 'User IDs' },
    options: ({ office }) => office.userIds.map(({ id }) => ({ value: id, label: { ja: `ID ${id}`, en: `ID ${id}` } })),
  });
  test('each value once', () =>
    expect(read(ids, '1ANACA01', '2ANACA01', '1ANACA01')).toEqual(['1ANACA01', '2ANACA01']));
  test('none is missing, unless it is optional', () => {
    expect(problemOf(read(ids))).toBe('Choose user IDs.');
    expect(read(choices({ label, optional: true, options: () => [] }))).toEqual([]);
  });
  test.each(['', '選択', 'a b', '<b>', 'x'.repeat(41)])('a forged %j is refused', (typed) => {
    expect(problemOf(read(ids, typed))).toBe('Choose from the list again.');
  });
  test('what was chosen is named by what the contract offers; what is gone by itself', () => {
    expect(ids.show(['1ANACA01', '9ZNACA01'], 'ja', now)).toEqual(['ID 1ANACA01', '9ZNACA01']);
  });
});

describe('one of what the contract offers', () => {
  const options = ({ office }: OwnPresent) =>
    office.userCodes.map(({ id }) => ({ value: id, label: { ja: `コード ${id}`, en: `code ${id}` } }));
  const code = oneOf({ label: { ja: '利用者コード', en: 'User code' }, options });
  test('is named by the contract; what is gone by itself', () => {
    expect(read(code, '1ANAC')).toBe('1ANAC');
    expect([code.show('1ANAC', 'ja', now), code.show('9ZNAC', 'ja', now)]).toEqual([['コード 1ANAC'], ['9ZNAC']]);
  });
  test('none is missing, unless it is optional', () => {
    expect(problemOf(read(code))).toBe('Choose user code.');
    expect(read(oneOf({ label, optional: true, options }))).toBe('');
  });
  test.each(['選択', 'a b', '<b>', 'x'.repeat(41)])('a forged %j is refused', (typed) => {
    expect(problemOf(read(code, typed))).toBe('Choose from the list again.');
  });
});

describe('the item that a row is about', () => {
  const line = identity({ label, says: (id) => ({ ja: `回線 ${id}`, en: `Line ${id}` }) });
  test('comes back as it went, in words', () => {
    expect(read(line, 'L1')).toBe('L1');
    expect(line.show('L1', 'ja')).toEqual(['回線 L1']);
  });
  test.each(['', '回線', 'a b', '<b>'])('a forged %j is refused', (typed) => {
    expect(problemOf(read(line, typed))).toBe('Open the page again and enter it once more.');
  });
});

describe('office codes', () => {
  const codes = officeCodes({ label, max: 2, example: 'NAC001' });
  test('in any width and case; empty boxes count for nothing', () => {
    expect(read(codes, 'ｎａｃ００１', '', ' nac002 ')).toEqual(['NAC001', 'NAC002']);
  });
  test.each([
    ['none', [''], 'Enter answer.'],
    ['one that is none', ['NAC1'], '“NAC1” is not an office code. Enter 6 letters and digits (for example NAC001).'],
    ['one twice', ['NAC001', 'nac001'], 'The same office code is entered twice.'],
    ['too many', ['NAC001', 'NAC002', 'NAC003'], 'At most 2 office codes.'],
  ])('%s is refused', (_, typed, sentence) => expect(problemOf(read(codes, ...typed))).toBe(sentence));
});

describe('files', () => {
  const diagram = files({ label, optional: true, max: 1, steps: [], attach: label });
  const file = { id: '1', name: '図.pdf', size: 1, sha256: '' };
  const attach = (...attached: (typeof file)[]) =>
    diagram.read({ raw: { q: ['forged.pdf'] }, files: { q: attached } }, 'q');
  test('those that are stored count, not what a form says', () => {
    expect(attach(file)).toEqual([file]);
    expect(attach()).toEqual([]);
  });
  test('too many are refused', () => expect(problemOf(attach(file, file))).toBe('At most 1 files.'));
});

describe('rows', () => {
  const people = rows({
    label: { ja: '通関士', en: 'Brokers' },
    max: 2,
    columns: {
      name: name({ label: { ja: '氏名', en: 'Name' } }),
      ids: count({ label: { ja: '数', en: 'Number' }, max: 9 }),
    },
  });
  const post = (raw: Raw) => people.read({ raw, files: {} }, 'q');

  test('a row left empty counts for nothing, also between others', () => {
    expect(
      post({
        'q.0.name': ['海野'],
        'q.0.ids': ['１'],
        'q.1.name': [''],
        'q.1.ids': [' '],
        'q.7.name': ['港'],
        'q.7.ids': ['2'],
      }),
    ).toEqual([
      { name: '海野', ids: 1 },
      { name: '港', ids: 2 },
    ]);
  });
  test('a mistake is told with its row', () => {
    expect(problemOf(post({ 'q.0.name': ['海野'], 'q.0.ids': ['1'], 'q.1.name': ['港'] }))).toBe(
      'Row 2: Enter number.',
    );
  });
  test('none is missing', () => expect(problemOf(post({ 'q.0.name': [''] }))).toBe('Enter brokers.'));
  test('all that is wrong with them is told, each at its place', () => {
    const list = rows({
      label,
      max: 3,
      columns: { a: text({ label, limit: 2 }), b: text({ label, limit: 2 }) },
    });
    const read = list.read({ raw: { 'l.0.a': ['too long'], 'l.0.b': ['ok'], 'l.2.b': ['ok'] }, files: {} }, 'l');
    expect(isProblem(read) && Object.keys(read.cells ?? {})).toEqual(['0.a', '2.a']);
    expect(isProblem(read) && read.problem.en).toMatch(/^Row 1: /);
  });
  test('rows beyond the last are refused, never dropped', () => {
    const raw = Object.fromEntries(
      [0, 1, 2].flatMap((row) => [
        [`q.${row}.name`, ['海野']],
        [`q.${row}.ids`, ['1']],
      ]),
    );
    expect(problemOf(post(raw))).toBe('At most 2 rows.');
  });
  test('names that only look like rows are left alone', () => {
    expect(problemOf(post({ 'q.x.name': ['海野'], 'qq.0.name': ['港'], 'q.0': ['1'] }))).toBe('Enter brokers.');
  });
  test('what is written is read back', () => {
    const value = [{ name: '海野', ids: 3 }];
    expect(post(people.write(value, 'q'))).toEqual(value);
    expect(people.show(value, 'ja')).toEqual(['氏名：海野／数：3']);
  });
});

describe('whatever is posted', () => {
  const every: Field<unknown>[] = [
    reason,
    text({ label, limit: 10 }),
    kana({ label }),
    phone({ label }),
    mailAddress({ label }),
    postalCode({ label }),
    count({ label }),
    yesNo({ label }),
    choices({ label, options: () => [] }),
    officeCodes({ label, max: 3, example: 'NAC001' }),
    rows({ label, max: 3, columns: { a: text({ label, limit: 10 }) } }),
  ];
  test('a question answers with a value that reads the same again, or with a sentence in both languages', () => {
    const posted = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.nat().map(String)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...every), posted, (field, values) => {
        const answer = field.read({ raw: { q: values, 'q.0.a': values }, files: {} }, 'q');
        if (isProblem(answer)) return answer.problem.ja !== '' && answer.problem.en !== '';
        expect(field.read({ raw: field.write(answer, 'q'), files: {} }, 'q')).toEqual(answer);
        return true;
      }),
    );
  }, 60_000);
});
