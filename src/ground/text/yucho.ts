import type { Text } from '../words.ts';
import { plain, toHyphens } from './normalise.ts';

/** Where transfers go to: 店番, its name in the way that Japan Post Bank reads it, and 7 digits. */
export type PostalAccount = { branch: string; branchName: string; kind: 'ordinary' | 'current'; number: string };

/**
 * 記号・番号 of ゆうちょ銀行 as the account that other banks pay to and debit (`bills.md` 25): 記号 1xx… is an ordinary account of
 * 店番 xx8 whose number loses its last digit, a 1; 0xx… a current account of 店番 xx9. The fourth digit of the sign is a check digit.
 * @param sign 記号, 5 digits
 * @param number 番号, up to 8 digits; 7 where the sign begins with 0
 */
export function postalAccount(sign: string, number: string): PostalAccount | { fault: Text } {
  if (!/^[01]\d{3}0$/.test(sign)) return { fault: faults.sign };
  const ordinary = sign.startsWith('1');
  if (!(ordinary ? /^\d{1,7}1$/ : /^\d{1,7}$/).test(number))
    return { fault: ordinary ? faults.ordinary : faults.current };
  if (checkDigit(sign, number) !== Number(sign[3])) return { fault: faults.check };
  const branch = `${sign.slice(1, 3)}${ordinary ? '8' : '9'}`;
  return {
    branch,
    branchName: branch.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))),
    kind: ordinary ? 'ordinary' : 'current',
    number: (ordinary ? number.slice(0, -1) : number).padStart(7, '0'),
  };
}

/**
 * 記号 and 番号 in whatever way they were typed into one field, 記号10130 番号12345671; undefined where a text is none. A digit between the
 * two is the passbook's own. With nothing between them they have 13 digits.
 */
export function passbookIn(typed: string): { sign: string; number: string } | undefined {
  const found = passbook.exec(
    toHyphens(plain(typed))
      .replace(/ゆうちょ(?:銀行)?|記号|番号|[:,、・/の]/gu, ' ')
      .replace(/^ +/, ''),
  )?.groups;
  return found?.sign && found.number ? { sign: found.sign, number: found.number } : undefined;
}

const passbook = /^(?<sign>[01]\d{4})(?:[\s-]+(?:\d[\s-]+)?(?=\d{1,8}$)|(?=\d{8}$))(?<number>\d{1,8})$/;

/** Over the sign with 0 for its check digit and the number of 8 digits, by threes: 1, 3, and 2 of which the digits are added; but 9 is 9. */
function checkDigit(sign: string, number: string): number {
  const digits = [...`${sign.slice(0, 3)}0${sign.slice(4)}${number.padStart(8, '0')}`].map(Number);
  const weighed = digits.map((digit, at) => {
    if (at === digits.length - 1 || at % 3 === 0) return digit;
    return at % 3 === 1 ? digit * 3 : digit * 2 - (digit < 5 ? 0 : 9);
  });
  return weighed.reduce((sum, each) => sum + each, 0) % 10;
}

/** What to enter instead of 記号・番号. */
export const postalAccountAs = ({ branch, branchName, kind, number }: PostalAccount): Text => ({
  ja: `ゆうちょ銀行の記号・番号です。振込用の口座は、店名「${branchName}」（店番${branch}）、${kindWords[kind].ja}、口座番号「${number}」です。支店名に店名、口座番号に7桁の番号を入力してください。`,
  en: `This is the sign and number of a Japan Post Bank passbook. For transfers the account is branch ${branchName} (${branch}), ${kindWords[kind].en}, number ${number}: enter the branch as branch and the 7 digits here.`,
});

/** Where to look when it cannot be told. */
export const postalAccountWhere: Text = {
  ja: 'ゆうちょ銀行の場合は、通帳を開いた最初のページの下にある「振込用の店名・預金種目・口座番号」を確認し、7桁の口座番号を入力してください。',
  en: 'For Japan Post Bank, look at the bottom of the first page of the passbook: enter the 7-digit number that stands there for transfers from other banks.',
};

const kindWords = { ordinary: { ja: '普通', en: 'ordinary' }, current: { ja: '当座', en: 'current' } };

const faults = {
  sign: {
    ja: '記号は、1または0で始まり0で終わる5桁の数字で入力してください（例 10130、00110）。',
    en: 'The sign has 5 digits: it begins with 1 or 0 and ends with 0, such as 10130 or 00110.',
  },
  ordinary: {
    ja: '記号が1で始まる場合、番号は1で終わる8桁以内の数字で入力してください（例 12345671）。',
    en: 'With a sign that begins with 1, the number has up to 8 digits and ends with 1, such as 12345671.',
  },
  current: {
    ja: '記号が0で始まる場合、番号は7桁以内の数字で入力してください（例 123456）。',
    en: 'With a sign that begins with 0, the number has up to 7 digits, such as 123456.',
  },
  check: {
    ja: '記号と番号の組合せが正しくありません。通帳に書かれている記号・番号を確認してください。',
    en: 'This sign and this number do not belong together. Look at those in the passbook.',
  },
} satisfies Record<string, Text>;
