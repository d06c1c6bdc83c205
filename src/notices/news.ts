import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { Text } from '../ground/words.ts';
import { type NewsCategory, type NewsSentence, newsSentences } from './sentences.ts';

/** 新着情報: something that happened to an office. */
export type News = {
  id: number;
  category: NewsCategory;
  text: Text;
  officeCode: string;
  /** Of the application that it tells of. */
  receptionNo: string | null;
  /** Of the invoice that it tells of. */
  invoiceNumber: string | null;
  /** The business instant. */
  publishedAt: Date;
  unread: boolean;
  /** Whether it leads to the page on which this office agrees to the application of another. */
  asksConsent: boolean;
  /** Whether it is about how an office pays. */
  ofPayment: boolean;
};

/** Whose news are read: those of `offices`, and what `personId` has not opened is unread. */
type Reader = { offices: readonly string[]; personId: string };

/**
 * News, newest first.
 * @param options.after the last one of the page before; one that is not theirs gives nothing
 */
export async function listNews(
  db: Connection,
  { offices, personId }: Reader,
  { limit, after }: { limit: number; after?: number },
): Promise<News[]> {
  const from =
    after === undefined
      ? sql`true`
      : sql`(published_at, id) < (select published_at, id from news where id = ${after} and office_code = any(${[...offices]}))`;
  // Office by office, so that each reads its newest from the index, however many offices there are.
  const { rows } = await sql<Row>`
    select n.*, r.news_id is null as unread
    from (
      select newest.* from unnest(${[...offices]}::text[]) as o(code) cross join lateral (
        select id, category, sentence, office_code as "officeCode", reception_no as "receptionNo", invoice_number as "invoiceNumber",
          published_at as "publishedAt"
        from news where office_code = o.code and ${from} order by published_at desc, id desc limit ${limit}
      ) newest order by newest."publishedAt" desc, newest.id desc limit ${limit}
    ) n left join news_read r on r.news_id = n.id and r.person_id = ${personId}
    order by n."publishedAt" desc, n.id desc`.execute(db);
  return rows.map(({ sentence, ...row }) => ({
    ...row,
    text: newsSentences[sentence].text,
    ...about(sentence),
  }));
}

/**
 * The newest news, one for each application and one for each piece that is about none.
 * @returns with each how many older ones of the same application are among those looked at, and whether one of them is unread
 */
export async function listNewsByApplication(
  db: Connection,
  reader: Reader,
  limit: number,
): Promise<(News & { older: number })[]> {
  const groups = new Map<string, News & { older: number }>();
  for (const news of await listNews(db, reader, { limit: limit * lookedAt })) {
    const key = news.receptionNo ? `${news.officeCode} ${news.receptionNo}` : String(news.id);
    const group = groups.get(key);
    if (group) groups.set(key, { ...group, older: group.older + 1, unread: group.unread || news.unread });
    else if (groups.size < limit) groups.set(key, { ...news, older: 0 });
  }
  return [...groups.values()];
}

/** How many pieces of news are looked at for one that is shown. */
const lookedAt = 4;

/**
 * Marks a piece of news as read by this person (`decisions.md` 27).
 * @returns what it tells of; undefined when it is not theirs
 */
export async function openNews(db: Connection, id: number, { offices, personId }: Reader): Promise<Opened | undefined> {
  const { rows } = await sql<Omit<Opened, keyof About> & { sentence: NewsSentence }>`
    with opened as (
      select id, category, office_code, reception_no, invoice_number, sentence from news where id = ${id} and office_code = any(${[...offices]})
    ), marked as (
      insert into news_read (news_id, person_id) select id, ${personId} from opened on conflict do nothing
    )
    select category, office_code as "officeCode", reception_no as "receptionNo", invoice_number as "invoiceNumber", sentence from opened`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { sentence, ...opened } = row;
  return { ...opened, ...about(sentence) };
}

/** Marks all news of an application as read by this person, who has opened it (`decisions.md` 27). */
export async function readNewsOf(db: Connection, receptionNo: string, { offices, personId }: Reader): Promise<void> {
  await sql`
    insert into news_read (news_id, person_id)
    select n.id, ${personId} from news n join application a on a.id = n.application_id
    where a.reception_no = ${receptionNo} and n.office_code = any(${[...offices]}) on conflict do nothing`.execute(db);
}

/** What a piece of news leads to. */
export type Opened = Pick<News, 'category' | 'officeCode' | 'receptionNo' | 'invoiceNumber'> & About;

type About = Pick<News, 'asksConsent' | 'ofPayment'>;

type Row = Omit<News, 'text' | keyof About> & { sentence: NewsSentence };

const about = (sentence: NewsSentence): About => ({
  asksConsent: sentence === 'consentAsked' || sentence === 'consentDue',
  ofPayment: sentence === 'debitFormSent',
});
