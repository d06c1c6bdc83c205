import type { Route } from '../web/route.ts';
import { invoiceRoutes } from './billing/invoice-routes.ts';
import { mendRoutes } from './billing/mend-routes.ts';
import { paymentRoutes } from './billing/payment-routes.ts';
import { priceRoutes } from './billing/price-routes.ts';
import { billingRoutes } from './billing/routes.ts';
import { contractRoutes } from './contract/routes.tsx';
import { mailRoutes } from './mails/routes.tsx';
import { queueRoutes } from './queue/routes.tsx';
import { reviewRoutes } from './review/routes.ts';
import { scheduleRoutes } from './schedule/routes.tsx';
import { searchRoutes } from './search/routes.tsx';

/** Every address of the centre side. */
export const deskRoutes: Route[] = [
  ...queueRoutes,
  ...searchRoutes,
  ...reviewRoutes,
  ...contractRoutes,
  ...scheduleRoutes,
  ...billingRoutes,
  ...invoiceRoutes,
  ...paymentRoutes,
  ...priceRoutes,
  ...mendRoutes,
  ...mailRoutes,
];
