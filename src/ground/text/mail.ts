import type { Text } from '../words.ts';
import { plain } from './normalise.ts';

/** A mail address in half width, its domain in small letters, or undefined when none can be sent to. At most 254 characters. */
export function parseMailAddress(raw: string): string | undefined {
  const typed = plain(raw);
  return faultIn(typed) ? undefined : withSmallDomain(typed);
}

/**
 * Why no mail can be sent to what was typed, and what to do; undefined for an address. An address is the dot-atom of RFC 5322 at a
 * domain of DNS: quoted names, comments and bare hosts are none.
 * @param what the name of the question: 「E-mailアドレス」
 */
export function mailFault(raw: string, what: Text): Text | undefined {
  const found = faultIn(plain(raw));
  return (
    found && {
      ja: `${what.ja}の形式が正しくありません。${found.ja}（例 name@example.jp）。`,
      en: `${what.en} must be an address such as name@example.jp: ${found.en}.`,
    }
  );
}

function faultIn(mail: string): Text | undefined {
  const [local = '', domain = '', ...more] = mail.split('@');
  const rules: readonly [boolean, Text][] = [
    [/[<>()[\]:;,"\\]/.test(mail), faults.sign(/[<>()[\]:;,"\\]/.exec(mail)?.[0] ?? '')],
    [/\s/.test(mail), faults.space],
    [!mail.includes('@'), faults.noAt],
    [more.length > 0, faults.twoAt],
    [local === '', faults.noLocal],
    [domain === '', faults.noDomain],
    [/^[.]/.test(mail), faults.firstDot],
    [local.endsWith('.'), faults.dotBeforeAt],
    [mail.includes('..'), faults.twoDots],
    [domain.startsWith('.'), faults.dotAfterAt],
    [domain.endsWith('.'), faults.lastDot],
    [notAscii.test(mail), faults.sign(notAscii.exec(mail)?.[0] ?? '')],
    [local.length > 64, faults.longLocal],
    [mail.length > 254, faults.long],
    [!domain.includes('.'), faults.noDot],
    [!isDomain(domain), faults.domain],
  ];
  return rules.find(([applies]) => applies)?.[1] ?? (atoms.test(local) ? undefined : faults.general);
}

/** RFC 5322, 3.2.3. */
const atoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const notAscii = /[^\x21-\x7E]/u;

const isDomain = (domain: string): boolean =>
  domain.split('.').every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label)) &&
  /\.(?=[^.]*[A-Za-z])[^.]{2,}$/.test(domain);

function withSmallDomain(mail: string): string {
  const at = mail.lastIndexOf('@');
  return mail.slice(0, at) + mail.slice(at).toLowerCase();
}

const fault = (ja: string, en: string): Text => ({ ja, en });

const faults = {
  sign: (sign: string) =>
    fault(
      `「${sign}」は使えません。アドレスだけを1件、半角の英数字と記号で入力してください`,
      `“${sign}” cannot be used. Enter one address alone, in plain letters, digits and signs`,
    ),
  space: fault('途中に空白があります。空白を削除してください', 'there is a space in it. Remove the space'),
  noAt: fault('「@」がありません。「@」から後ろも入力してください', 'the “@” is missing. Enter what follows it too'),
  twoAt: fault('「@」が2つ以上あります。1つにしてください', 'there is more than one “@”. Leave one'),
  noLocal: fault('「@」の前がありません。「@」の前も入力してください', 'nothing stands before the “@”. Enter that too'),
  noDomain: fault('「@」の後がありません。「@」の後も入力してください', 'nothing stands after the “@”. Enter that too'),
  firstDot: fault('先頭に「.」があります。先頭の「.」を削除してください', 'it begins with a dot. Remove that dot'),
  dotBeforeAt: fault(
    '「@」の直前に「.」があります。「@」の直前の「.」を削除してください',
    'there is a dot right before the “@”. Remove that dot',
  ),
  dotAfterAt: fault(
    '「@」の直後に「.」があります。「@」の直後の「.」を削除してください',
    'there is a dot right after the “@”. Remove that dot',
  ),
  lastDot: fault('末尾に「.」があります。末尾の「.」を削除してください', 'it ends with a dot. Remove that dot'),
  twoDots: fault('「.」が2つ続いています。1つにしてください', 'there are two dots in a row. Leave one'),
  longLocal: fault(
    '「@」の前が64文字を超えています。アドレスを確認してください',
    'there are more than 64 characters before the “@”. Check the address',
  ),
  long: fault(
    '254文字を超えています。アドレスを確認してください',
    'it is longer than 254 characters. Check the address',
  ),
  noDot: fault(
    '「@」の後に「.」がありません。「@」の後を最後まで入力してください',
    'there is no dot after the “@”. Enter the whole domain',
  ),
  domain: fault(
    '「@」の後（ドメイン）を確認してください。使えるのは英数字・「-」・「.」です',
    'check what follows the “@”: a domain has letters, digits, hyphens and dots',
  ),
  general: fault('使える文字だけで入力し直してください', 'type it again with letters, digits and plain signs'),
};
