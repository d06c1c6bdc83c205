import type { Web } from '../web/env.ts';
import type { Route } from '../web/route.ts';

/** Every address of the centre side. */
export const deskRoutes = (_web: Web): Route[] => [];
