import type { Web } from '../../web/env.ts';
import { companyRoute, personRoute, type Route } from '../../web/route.ts';
import { comingPage } from '../menu/coming.tsx';
import { sendCalendar } from './calendar.ts';
import { showContract } from './contract.tsx';
import { showSchedule } from './schedule.tsx';
import { billWords } from './words.ts';

/** What a contract holds, what it costs, and when it can change. */
export const contractRoutes = (web: Web): Route[] => [
  companyRoute('get', '/contract', 'contract.read', (c, actor) => showContract(c, web, actor)),
  companyRoute('get', '/bills', 'bill.read', (c, actor) =>
    comingPage(c, web, actor, { ...billWords, current: 'bills' }),
  ),
  companyRoute('get', '/schedule', 'schedule.read', (c, actor) => showSchedule(c, web, actor)),
  personRoute('get', '/schedule.ics', 'schedule.read', (c) => sendCalendar(c, web)),
];
