import type { Web } from '../../web/env.ts';
import type { Route } from '../../web/route.ts';

export const menuRoutes = (_web: Web): Route[] => [];
