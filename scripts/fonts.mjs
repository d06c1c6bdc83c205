// Makes src/ui/fonts: Noto Sans JP cut down to the characters that the interface itself uses, in a few parts, so that a
// machine without a Japanese font fetches some 90 KB for its first page and not half a megabyte. Characters that are in
// no part (people's names, addresses) come from the full set of slices. Run it again when words have changed much:
// a missing character still shows, from a slice. Needs the package subset-font: `npx -p subset-font node scripts/fonts.mjs`.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';

/** One weight: a browser thickens it for bold text, and the first page costs half. */
const weights = { 400: '400Regular' };
const target = 'src/ui/fonts';
const packages = createRequire(import.meta.url);

/** What the log-in page and the frame of every page say, beside the words of src/words. */
const firstPages = `ログインIDパスワードをお忘れの方はじめて利用される方（仮アカウントの発行）契約の変更の申込みと確認ができます。
正しくありません。もう一度入力してください。新しい再設定完了終了開始しばらく待って下さい問合せ先電話番号受付時間平日終日土日祝持明暗配色端末合表示詳細新着情報種別内容操作未読有効期限切ご案内申込届予告
輸出入・港湾関連情報処理センター株式会社事業所商事第一二営業所本社担当者管理責任者経理参照閲覧審査年月日曜火`;

const signs = '。「」『』【】（）〔〕：；？！～〜／％→←↑↓＋－＝＆＠〒　①②③④⑤⑥○◎●△▲▼■□★☆０１２３４５６７８９￥';
/** English pages fetch nothing more: the language switch names Japanese in Japanese. */
const latin = unique(`${range(0x20, 0x7e)}×–—―…※、・【】日本語`);
const first = unique(
  range(0x3041, 0x3096) +
    range(0x30a1, 0x30fe) +
    signs +
    kanji(firstPages) +
    kanji(read('src/words/frame.ts', 'src/portal/words.ts')),
).filter((character) => !latin.includes(character));
/** What names of companies and places are mostly made of. */
const names = `株式会社有限合同物流倉庫運輸通商港湾海陸空輸送貨汽船航業興産貿易国際日本東京都大阪府京北海道青森岩手宮城秋田山形福島茨城栃木群馬埼玉千葉神奈川新潟富石井梨長野岐阜静岡愛知三重滋賀兵庫良和歌鳥取根広口徳香媛高崎熊分児沖縄県市区町村丁目番号横浜名古屋戸成田店支社工場室階棟関西南中央第営所`;
/** What the centre's first page says beside that: the queue with the names of procedures, and statuses. */
const desk = unique(
  kanji(read('src/desk/words.ts', 'src/procedures/menu.ts', 'src/application/move/status.ts')),
).filter((character) => !latin.includes(character) && !first.includes(character));
const placed = new Set([...latin, ...first, ...desk, ...names]);
const others = byUse(sources('src')).filter((character) => !placed.has(character));
const partSize = 128;

const parts = {
  latin,
  first,
  desk,
  names: unique(names).filter((character) => ![...latin, ...first, ...desk].includes(character)),
};
for (let at = 0; at < others.length; at += partSize)
  parts[`more-${at / partSize + 1}`] = unique(others.slice(at, at + partSize).join(''));

for (const file of readdirSync(target)) if (file.endsWith('.woff2')) rmSync(join(target, file));
for (const [part, characters] of Object.entries(parts))
  for (const [weight, name] of Object.entries(weights)) {
    const font = readFileSync(packages.resolve(`@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`));
    const cut = await subset(font, characters.join(''), {
      targetFormat: 'woff2',
      noHinting: true,
      noLayoutClosure: true,
      keepFeatures: ['kern', 'halt', 'chws'],
      dropTables: ['GSUB', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx'],
    });
    writeFileSync(join(target, `${part}-${weight}.woff2`), cut);
    console.log(part, weight, `${characters.length} characters`, `${cut.length} bytes`);
  }
writeFileSync(
  join(target, 'ranges.json'),
  `${JSON.stringify(Object.fromEntries(Object.entries(parts).map(([part, characters]) => [part, ranges(characters)])), null, 2)}\n`,
);

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

function kanji(text) {
  return [...text].filter((character) => /\p{Script=Han}/u.test(character)).join('');
}

/** The kanji of the sources, those that most files use first. */
function byUse(files) {
  const uses = new Map();
  for (const file of files)
    for (const character of new Set(kanji(read(file)))) uses.set(character, (uses.get(character) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([character]) => character);
}

function unique(text) {
  return [...new Set(text)].sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
}

function read(...files) {
  return files.map((file) => readFileSync(file, 'utf8')).join('');
}

function sources(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|examples)\.ts|^(demo|ui)\//.test(file))
    .map((file) => join(folder, file));
}

/** As CSS wants it: `U+20-7e,U+3001`. */
function ranges(characters) {
  const points = characters.map((character) => character.codePointAt(0));
  const runs = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(',');
}
