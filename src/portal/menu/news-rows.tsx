import { dayOf } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { News, Opened } from '../../notices/news.ts';
import { newsCategories } from '../../notices/sentences.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { NewsTable } from '../../ui/index.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import { olderNews, menuWords as words } from './words.ts';

/** Whose news somebody reads. */
export const newsReader = (actor: CompanyActor) => ({
  offices: officesOf(actor, 'menu.read'),
  personId: actor.personId,
});

/** The page that a piece of news tells of; undefined when this person has none to look at. */
export function newsTarget(actor: CompanyActor, news: Opened): string | undefined {
  const { category, officeCode, receptionNo, invoiceNumber, asksConsent, ofPayment } = news;
  if (asksConsent) return may(actor, 'consent.answer', officeCode) ? `/consents/${receptionNo}` : undefined;
  if (receptionNo) return may(actor, 'application.read', officeCode) ? `/applications/${receptionNo}` : undefined;
  const office = new URLSearchParams({ office: officeCode });
  if (ofPayment) return may(actor, 'contract.read', officeCode) ? `/contract?${office}#billing` : undefined;
  if (category === 'billing')
    return may(actor, 'bill.open', officeCode) ? `/bills${invoiceNumber ? `/${invoiceNumber}` : ''}` : undefined;
  return category === 'certificate' ? '/coming/certificates' : undefined;
}

/** The table 「新着情報」; who has several offices is told which one a row is about. 「詳細」 goes by an address of its own, which marks the news as read. */
export function NewsRows({ actor, news }: { actor: CompanyActor; news: readonly (News & { older?: number })[] }) {
  const say = useSay();
  return (
    <NewsTable
      id="news-table"
      caption={say(words.news)}
      head={{ date: say(words.date), category: say(words.category), text: say(words.text), action: say(words.action) }}
      linkLabel={say(words.details)}
      items={news.map((each) => ({
        key: String(each.id),
        date: formatDaySlashed(dayOf(each.publishedAt)),
        datetime: each.publishedAt.toISOString(),
        category: say(newsCategories[each.category]),
        text: `${actor.offices.length > 1 ? `${each.officeCode}　` : ''}${say(each.text)}${each.older ? say(olderNews(each.older)) : ''}`,
        ...(each.receptionNo && { number: each.receptionNo }),
        ...(newsTarget(actor, each) && { href: `/news/${each.id}` }),
        ...(each.unread && { unread: say(words.unread) }),
      }))}
    />
  );
}
