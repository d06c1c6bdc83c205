import type { Lang, Say } from '../ground/words.ts';
import type { Actor, CentreActor, CompanyActor } from '../people/actor.ts';
import { type C, sayIn, type Web } from './env.ts';

/** One request as a page sees it: what came, what the pages work with, who came, and their language. */
export type Visit<A extends Actor | null = Actor | null> = {
  c: C;
  web: Web;
  actor: A;
  lang: Lang;
  /** A text in the language of this request. */
  say: Say;
};

export type PersonVisit = Visit<Actor>;
export type CompanyVisit = Visit<CompanyActor>;
export type CentreVisit = Visit<CentreActor>;

/** The visit of a request, once the middleware has found out who came. */
export function visitOf(c: C, web: Web): Visit {
  const lang = c.get('lang');
  return { c, web, actor: c.get('actor'), lang, say: sayIn(lang) };
}
