import { isNewcomer } from '../people/actor.ts';
import { may } from '../people/permissions.ts';
import type { NavItem } from '../ui/index.ts';
import { sayIn } from '../web/env.ts';
import { type Framed, frame } from '../web/frame.tsx';
import type { CompanyVisit } from '../web/visit.ts';
import { newcomerMenuWords } from './newcomer/words.ts';
import { namesOf } from './office-names.ts';
import { portalWords } from './words.ts';

export type Place = 'menu' | 'apply' | 'applications' | 'contract' | 'bills' | 'password';

type CompanyPage = Omit<Framed, 'who' | 'nav'> & { current?: Place };

/** A page of the company side: who is here and where they can go. */
export async function companyPage(visit: CompanyVisit, { current, ...framed }: CompanyPage): Promise<Response> {
  return frame(visit, { ...framed, ...(await companySurround(visit, current)) });
}

/** The header and the navigation of somebody of a company. */
export const companySurround = async (visit: CompanyVisit, current?: Place) => ({
  who: await whoIs(visit),
  nav: places(visit, current),
});

async function whoIs(visit: CompanyVisit): Promise<string[]> {
  const { c, web, actor, say } = visit;
  const [office] = actor.offices;
  if (!office) return [actor.name];
  if (isNewcomer(actor)) return [sayIn(c.get('lang'))(newcomerMenuWords.newcomer), actor.name];
  const names = await namesOf(web.db, office.code, web.clock.today());
  return [names.company, actor.administrator ? say(portalWords.administrator) : names.office, actor.name];
}

/** The navigation in the manual's order. */
function places(visit: CompanyVisit, current?: Place): NavItem[] {
  const { actor, say } = visit;
  const item = (place: Place, href: string): NavItem => ({
    href,
    label: say(portalWords[place]),
    current: place === current,
  });
  return [
    item('menu', '/menu'),
    ...(may(actor, 'application.file')
      ? [item('apply', isNewcomer(actor) ? '/newcomer/guidance' : '/menu/apply')]
      : []),
    ...(may(actor, 'application.list') ? [item('applications', '/applications')] : []),
    ...(may(actor, 'contract.read') ? [item('contract', '/contract')] : []),
    ...(may(actor, 'bill.open') ? [item('bills', '/bills')] : []),
    item('password', '/password'),
  ];
}
