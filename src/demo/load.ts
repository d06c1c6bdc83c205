import type { Web } from '../web/env.ts';

/** Loads the demonstration data into an empty database, once. @returns lines for whoever started the program */
export async function loadDemo(_web: Web): Promise<string[]> {
  return [];
}
