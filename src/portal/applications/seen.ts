import { readNewsOf } from '../../notices/news.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { newsReader } from '../menu/news-rows.tsx';
import { numberOf } from './found.ts';

/** Answers, and marks the news of the application as read once it has been seen, whichever way led there (`decisions.md` 27). */
export async function seen(visit: CompanyVisit, answer: () => Promise<Response>): Promise<Response> {
  const { c, actor } = visit;
  const { db } = visit.web;
  const response = await answer();
  if (response.status === 200) await readNewsOf(db, numberOf(c), newsReader(actor));
  return response;
}
