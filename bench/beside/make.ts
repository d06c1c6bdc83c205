import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Data } from '../data/make.ts';
import { answerWith } from '../program/children.ts';

/** Fills a data folder by the code of some sources, or tells where its database is. */
export type Make = { what: 'make' | 'find'; dataDir: string; companies: number };

export type Made = { data: Data; ownerUrl: string };

/** What other commits have under these names too. An older one knows one role only, which owns everything. */
type Embedded = { url: string; ownerUrl?: string; stop(): Promise<void> };
type Sources = {
  startEmbedded(options: { folder: string }): Promise<Embedded>;
  borrowEmbedded(folder: string): Promise<Embedded>;
  makeBase(url: string, folder: string, size: { companies: number }): Promise<Data>;
};

const sources = process.argv[2] ?? '';

answerWith<Make, Made>(async ({ what, dataDir, companies }) => {
  const { startEmbedded, borrowEmbedded } = (await import(serverIn(sources))) as Sources;
  const { makeBase } = (await import(join(sources, 'bench/data/make.ts'))) as Sources;
  const server = await (what === 'make' ? startEmbedded({ folder: dataDir }) : borrowEmbedded(dataDir));
  const ownerUrl = server.ownerUrl ?? server.url;
  if (what === 'find')
    return {
      data: { drafts: [], administrators: [], reviewer: { personId: '', loginId: '', name: '', token: '' } },
      ownerUrl,
    };
  const data = await makeBase(ownerUrl, dataDir, { companies });
  await server.stop();
  return { data, ownerUrl };
});

/** Where the sources of a commit have the built-in server. */
function serverIn(root: string): string {
  const places = ['src/db/embedded/embedded.ts', 'src/db/embedded.ts'].map((place) => join(root, place));
  return places.find((place) => existsSync(place)) ?? '';
}
