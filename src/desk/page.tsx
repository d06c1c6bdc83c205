import { countQueue } from '../application/lists/queue.ts';
import type { CentreActor } from '../people/actor.ts';
import { may } from '../people/permissions.ts';
import type { NavItem } from '../ui/index.ts';
import type { Web } from '../web/env.ts';
import { type Framed, frame } from '../web/frame.tsx';
import type { CentreVisit } from '../web/visit.ts';
import { deskWords, roleWords } from './words.ts';

export type Place = 'review' | 'search' | 'contract' | 'schedule' | 'billing' | 'mails' | 'password';

type CentrePage = Omit<Framed, 'who' | 'nav'> & { current?: Place };

/** A page of the centre side: who is here, in which role, and where they can go. */
export async function deskPage(visit: CentreVisit, { current, ...framed }: CentrePage): Promise<Response> {
  return frame(visit, { width: 'wide', ...framed, ...(await deskSurround(visit, current)) });
}

/** The header and the navigation of somebody of the centre. */
export async function deskSurround(visit: CentreVisit, current?: Place) {
  const { actor, say } = visit;
  const roles = actor.roles.map((role) => say(roleWords[role])).join('・');
  return { who: [actor.name, roles], nav: await places(visit, current) };
}

/** Without a mail server the demonstration's mails are read here by all of the centre; elsewhere by the administrators alone. */
export const mayReadMails = ({ config }: Pick<Web, 'config'>, actor: CentreActor): boolean =>
  config.demo || may(actor, 'mailbox.read');

async function places(visit: CentreVisit, current?: Place): Promise<NavItem[]> {
  const { web, actor, say } = visit;
  const item = (place: Place, href: string): NavItem => ({
    href,
    label: say(deskWords[place]),
    current: place === current,
  });
  return [
    ...(may(actor, 'queue.read')
      ? [{ ...item('review', '/desk/queue'), waiting: { count: await waiting(web), label: say(deskWords.waiting) } }]
      : []),
    item('search', '/desk/applications'),
    item('contract', '/desk/contract'),
    item('schedule', '/desk/schedule'),
    ...(may(actor, 'bill.read')
      ? [item('billing', may(actor, 'billing.read') ? '/desk/billing' : '/desk/billing/invoices')]
      : []),
    ...(mayReadMails(web, actor) ? [item('mails', '/desk/mails')] : []),
    item('password', '/password'),
  ];
}

/** What nobody has begun to review. */
async function waiting({ db }: Web): Promise<number> {
  const { submitted = 0, resubmitted = 0 } = await countQueue(db);
  return submitted + resubmitted;
}
