import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../program/program.ts';

/** The sources of another commit, with the packages of this one. */
export type Sources = { folder: string; remove(): Promise<void> };

/** @param commit anything that git takes for one @throws when there is none */
export async function checkOut(commit: string): Promise<Sources> {
  const parent = await mkdtemp(join(tmpdir(), 'madoguchi-beside-'));
  const folder = join(parent, 'sources');
  git('worktree', 'add', '--detach', folder, commit);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const remove = async () => {
    git('worktree', 'remove', '--force', folder);
    await rm(parent, { recursive: true, force: true });
  };
  return { folder: `${folder}/`, remove };
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
