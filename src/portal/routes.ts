import type { Route } from '../web/route.ts';
import { applicationRoutes } from './applications/routes.ts';
import { applyRoutes } from './apply/routes.ts';
import { billRoutes } from './bills/routes.ts';
import { consentRoutes } from './consents/routes.ts';
import { contractRoutes } from './contract/routes.ts';
import { entryRoutes } from './entry/routes.ts';
import { glossaryRoutes } from './glossary/routes.ts';
import { menuRoutes } from './menu/routes.ts';
import { settingsRoutes } from './settings/routes.ts';

/** Every address of the company side. */
export const portalRoutes: Route[] = [
  ...entryRoutes,
  ...menuRoutes,
  ...applyRoutes,
  ...applicationRoutes,
  ...consentRoutes,
  ...contractRoutes,
  ...glossaryRoutes,
  ...billRoutes,
  ...settingsRoutes,
];
