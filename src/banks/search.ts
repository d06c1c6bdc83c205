import { plain } from '../ground/text/normalise.ts';
import { searchKey } from '../ground/text/search-key.ts';
import { toZengin } from '../ground/text/zengin.ts';
import type { Listed } from './directory.ts';

/**
 * What of a directory a text means: its code, alone or before the name; else its name, kana or Latin letters. `chosen` is what can be meant alone,
 * `found` what comes into question, the nearest first.
 */
export function look(listed: readonly Listed[], typed: string): { chosen?: Listed; found: readonly Listed[] } {
  const code = /^(\d+)(?!\d)/.exec(plain(typed))?.[1];
  const coded = listed.filter((each) => each.code === code);
  const found = coded.length > 0 ? coded : named(listed, typed);
  const exact = found.filter((each) => nearness(each, keysOf(typed)) === 0);
  const [chosen] = exact.length === 1 ? exact : found.length === 1 ? found : [];
  return { ...(chosen && { chosen }), found };
}

function named(listed: readonly Listed[], typed: string): Listed[] {
  const asked = keysOf(typed);
  if (asked.name === '') return [];
  return listed
    .map((each) => ({ each, near: nearness(each, asked) }))
    .filter(({ near }) => near < far)
    .toSorted((one, other) => one.near - other.near)
    .map(({ each }) => each);
}

type Keys = { name: string; kana: string; roma: string };

/** What a text is looked for by: what a bank or a branch is, the list does not say, and its long forms it has short. */
function keysOf(typed: string): Keys {
  const short = forms.reduce((text, [long, listed]) => text.replace(long, listed), typed.replace(/\s/gu, ''));
  return { name: searchKey(short), kana: kanaKey(short), roma: plain(short).toLowerCase() };
}

/** 0 where a text is the name, 1 where the name begins with it, 2 where it is in the name. */
function nearness(listed: Listed, asked: Keys): number {
  const has = listedKeys(listed);
  return Math.min(nearnessOf(has.name, asked.name), nearnessOf(has.kana, asked.kana), nearnessOf(has.roma, asked.roma));
}

function nearnessOf(has: string, asked: string): number {
  if (asked === '' || !has.includes(asked)) return far;
  if (has === asked) return 0;
  return has.startsWith(asked) ? 1 : 2;
}

/** The keys of the list are made once: there are thirty thousand. */
function listedKeys(listed: Listed): Keys {
  const made = known.get(listed) ?? {
    name: searchKey(listed.name),
    kana: kanaKey(listed.kana),
    roma: listed.roma,
  };
  known.set(listed, made);
  return made;
}
const known = new WeakMap<Listed, Keys>();

const kanaKey = (text: string): string => toZengin(text, 'name').text?.replace(/[ .-]/g, '') ?? '';

const far = 3;

const forms: readonly [RegExp, string][] = [
  [/信用漁業協同組合連合会$/u, '信漁連'],
  [/信用農業協同組合連合会$/u, '信連'],
  [/農業協同組合$/u, '農協'],
  [/漁業協同組合$/u, '漁協'],
  [/信用金庫$/u, '信金'],
  [/信用組合$/u, '信組'],
  [/労働金庫$/u, '労金'],
  [/(?<=.)(?:銀行|支店|ギンコウ|ぎんこう|シテン|してん)$/u, ''],
  [/(?<=[〇一二三四五六七八九]{3})店$/u, ''],
];
