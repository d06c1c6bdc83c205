import type { Say } from '../../ground/words.ts';
import { listWords } from '../../words/application-list.ts';
import { detailWords } from '../../words/applications.ts';

type Crumb = { label: string; href?: string };

/** 申込情報一覧 > 利用申込詳細, and below it the page that hangs on an application. */
export function applicationCrumbs(say: Say, below?: { receptionNo: string; title: string }): Crumb[] {
  const list = { label: say(listWords.title), href: '/applications' };
  const detail = say(detailWords.title);
  if (!below) return [list, { label: detail }];
  return [list, { label: detail, href: `/applications/${below.receptionNo}` }, { label: below.title }];
}
