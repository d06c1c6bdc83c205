import { companyRoute, type Route } from '../../web/route.ts';
import { showGlossary } from './glossary.tsx';

export const glossaryRoutes: Route[] = [companyRoute('get', '/glossary', 'schedule.read', showGlossary)];
