import { deskRoutes } from '../../src/desk/routes.ts';
import { openPages, type Pages, type Visitor } from './pages.ts';
import { arrival, password } from './people.ts';
import type { World } from './world.ts';

/** The centre's pages over a world. */
export type Desk = Omit<Pages, 'logIn'> & { logIn(loginId: string, from?: string): Promise<Visitor> };

/** @param time the business time, as `World.at` takes it */
export async function openDesk(world: World, time?: string): Promise<Desk> {
  const pages = await openPages(world, deskRoutes, time);
  return { ...pages, logIn: (loginId, from) => logIn(pages, loginId, from) };
}

/** The log-in page is of the company side; the session is the same. */
async function logIn({ web, visitor }: Pages, loginId: string, from?: string): Promise<Visitor> {
  const signedIn = await web.people.signIn(arrival, { loginId, password });
  if (!signedIn.ok) throw new Error(`${loginId} is not let in: ${signedIn.reason}`);
  const pairs = signedIn.cookies.map((set) => set.split(';')[0]?.split('=') ?? []);
  const cookies = Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
  return visitor({ lang: 'ja', ...cookies }, from);
}

/** The value that a field of a page holds. */
export function fieldValue(html: string, name: string): string {
  const field = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`name="${name}"`));
  return /value="([^"]*)"/.exec(field ?? '')?.[1] ?? '';
}
