import type { Web } from '../../web/env.ts';
import type { Route } from '../../web/route.ts';

export const entryRoutes = (_web: Web): Route[] => [];
