import { companyRoute, personRoute, type Route } from '../../web/route.ts';
import { sendCalendar } from './calendar.ts';
import { showContract } from './contract.tsx';
import { sendContractCsv } from './csv.ts';
import { showSchedule } from './schedule.tsx';

/** What a contract holds, what it costs, and when it can change. */
export const contractRoutes: Route[] = [
  companyRoute('get', '/contract', 'contract.read', showContract),
  companyRoute('get', '/contract.csv', 'contract.read', sendContractCsv),
  companyRoute('get', '/schedule', 'schedule.read', showSchedule),
  personRoute('get', '/schedule.ics', 'schedule.read', sendCalendar),
];
