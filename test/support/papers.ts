import { expect } from 'vitest';
import { issuePaper } from '../../src/jobs/issue-paper.ts';
import type { PaperKind } from '../../src/papers/data.ts';
import type { Renderer } from '../../src/papers/render.ts';
import { findPaper } from '../../src/papers/stored.ts';
import { readPdf } from './read-pdf.ts';
import type { World } from './world.ts';

type Wanted = { applicationId: string; kind: PaperKind; day: string };

/** The paper of a first filing as its job issues it on a day, read back without white space. */
export async function issuedText(
  world: World,
  renderer: Renderer,
  { applicationId, kind, day }: Wanted,
): Promise<string> {
  const key = { applicationId, revision: 1, kind };
  await issuePaper({ ...world.at(day), renderer }).run(key, new AbortController().signal);
  const paper = await findPaper(world.db, key);
  if (!paper) throw new Error(`no ${kind} was issued`);
  return (await readPdf(paper.pdf)).text;
}

/** Each block stands behind the one before. */
export function expectInOrder(text: string, blocks: readonly string[]): void {
  let from = 0;
  for (const block of blocks) {
    const at = text.indexOf(block, from);
    if (at < 0) expect(text.slice(from)).toContain(block);
    from = at + block.length;
  }
}
