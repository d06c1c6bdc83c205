import type { Web } from '../../web/env.ts';
import type { Route } from '../../web/route.ts';

export const contractRoutes = (_web: Web): Route[] => [];
