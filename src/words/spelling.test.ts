import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** One way to spell what could be spelled in several, over every text that the program can say. */
const spellings: { rule: string; wrong: RegExp }[] = [
  { rule: '手続き, not 手続', wrong: /手続(?!き)/ },
  { rule: 'Aプラン, not プランA', wrong: /プラン(?:A|B|Ａ|Ｂ)(?!\w)/ },
  { rule: 'システムサービス利用申込書, as the paper is titled', wrong: /システム利用(?:申込書|承諾書)/ },
  { rule: 'full-width brackets beside Japanese', wrong: /[ぁ-ヶ一-龠]\s?\(|\)[ぁ-ヶ一-龠]/ },
  { rule: 'no brackets within brackets', wrong: /（[^）$]*（|（[^）]*\$\{formatDayWithWeekday/ },
];

const texts = sources().flatMap(({ file, text }) => stringsOf(text).map((said) => ({ file, said })));

describe('spelling', () => {
  test('the texts are read', () => {
    expect(texts.length).toBeGreaterThan(5_000);
    expect(texts.map(({ said }) => said)).toContain('申込内容を登録する');
  });

  test.each(spellings)('$rule', ({ wrong }) => {
    expect(texts.filter(({ said }) => wrong.test(said))).toEqual([]);
  });

  test('no Japanese mark in an English text', () => {
    const english = sources().flatMap(({ file, text }) =>
      [...text.matchAll(/\ben: (?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g)].map(([, plain, template]) => ({
        file,
        said: (plain ?? template ?? '').replaceAll(/「[^」]*」|【[^】]*】/g, ''),
      })),
    );
    expect(english.length).toBeGreaterThan(1_000);
    expect(english.filter(({ said }) => /[、。：]|（(?![ァ-ヶ])|(?<![ァ-ヶ])）/.test(said))).toEqual([]);
  });
});

/** What the program is made of, without tests: sentences of tests quote what people type. */
function sources(): { file: string; text: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|json|typ)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

/** String literals and templates; comments quote the manual as it is printed. */
function stringsOf(text: string): string[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return [...bare.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter((said) => !/\(\?:|\\\\d/.test(said));
}
