import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, searchKey, typedLine, typedText } from './normalise.ts';

test('a name keeps what was typed, but for white space around it and marks apart', () => {
  expect(typedLine('　髙橋　ＡＢＣ①㈱ ')).toBe('髙橋　ＡＢＣ①㈱');
  expect(typedLine('か\u3099')).toBe('が');
});

test('a text keeps its white space and has one kind of line break', () => {
  expect(typedText(' 一\r\n二\r三\n')).toBe(' 一\n二\n三\n');
});

test('a code has one spelling', () => {
  expect(plain('　ＮＡＣ００１ ')).toBe('NAC001');
});

test('a search finds a name in any width, case and kana', () => {
  const key = searchKey('ナックス商事　NACCS');
  for (const typed of ['ﾅｯｸｽ商事 ＮＡＣＣＳ', 'なっくす商事  naccs', ' ナックス商事 Naccs '])
    expect(searchKey(typed)).toBe(key);
});

test('normalising again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const normalise of [typedLine, typedText, plain, searchKey])
        expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});
