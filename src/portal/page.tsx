import { namesOf } from '../companies/names.ts';
import { type CompanyActor, isNewcomer } from '../people/actor.ts';
import { may } from '../people/permissions.ts';
import type { NavItem } from '../ui/index.ts';
import { type C, sayIn, type Web } from '../web/env.ts';
import { type Framed, frame } from '../web/frame.tsx';
import { newcomerMenuWords } from './newcomer/words.ts';
import { portalWords } from './words.ts';

export type Place = 'menu' | 'apply' | 'applications' | 'contract' | 'bills' | 'password';

type CompanyPage = Omit<Framed, 'who' | 'nav'> & { current?: Place };

/** A page of the company side: who is here and where he can go. */
export async function companyPage(
  c: C,
  web: Web,
  actor: CompanyActor,
  { current, ...framed }: CompanyPage,
): Promise<Response> {
  return frame(c, web, { ...framed, ...(await companySurround(c, web, actor, current)) });
}

/** The header and the navigation of somebody of a company. */
export const companySurround = async (c: C, web: Web, actor: CompanyActor, current?: Place) => ({
  who: await whoIs(c, web, actor),
  nav: places(c, actor, current),
});

async function whoIs(c: C, web: Web, actor: CompanyActor): Promise<string[]> {
  const [office] = actor.offices;
  if (!office) return [actor.name];
  if (isNewcomer(actor)) return [sayIn(c.get('lang'))(newcomerMenuWords.newcomer), actor.name];
  const names = await namesOf(web.db, office.code, web.clock.today());
  const say = sayIn(c.get('lang'));
  return [names.company, actor.administrator ? say(portalWords.administrator) : names.office, actor.name];
}

/** The navigation in the manual's order. */
function places(c: C, actor: CompanyActor, current?: Place): NavItem[] {
  const say = sayIn(c.get('lang'));
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
    ...(may(actor, 'bill.read') ? [item('bills', '/bills')] : []),
    item('password', '/password'),
  ];
}
