import { execFile } from 'node:child_process';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPlace, type Place } from '../../src/db/embedded/place.ts';
import { type Server, startServer, stopServer } from '../../src/db/embedded/server.ts';

const run = promisify(execFile);

/** What the program stands on while something is taken away from it. */
export type Ground = {
  place: Place;
  server: Server;
  /** The folder that the files are in, and the disk of its own around it; undefined where none could be made. */
  files: string;
  disk: string | undefined;
};

/** Something that goes wrong, and how it is put right again. */
export type Scene = { name: string; begin(ground: Ground): Promise<() => Promise<void>> };

export const scenes: readonly Scene[] = [
  { name: 'the database stands still', begin: standStill },
  { name: 'the database is ended', begin: end },
  { name: 'the disk of the files is full', begin: fill },
  { name: 'the folder of the files is away', begin: takeAway },
];

/** A database of its own for the program, and a small disk for its files. */
export async function layGround(dataDir: string): Promise<Ground> {
  const place = await findPlace(dataDir);
  const disk = await mount(join(dataDir, 'disk'));
  const files = join(disk ?? dataDir, 'files');
  await mkdir(files, { recursive: true });
  return { place, server: await startServer(place), files, disk };
}

export async function clearGround({ server, place, disk }: Ground): Promise<void> {
  await stopServer(server, place.cluster);
  if (disk) await run('umount', ['--lazy', disk]);
}

/** Whether a scene can be played here: a full disk needs one of its own, which only root can make. */
export const isPossible = ({ name }: Scene, { disk }: Ground): boolean => disk !== undefined || !name.includes('full');

async function mount(folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  return run('mount', ['-t', 'tmpfs', '-o', 'size=8m,nr_inodes=20000,mode=0777', 'tmpfs', folder]).then(
    () => folder,
    () => undefined,
  );
}

async function standStill({ server }: Ground): Promise<() => Promise<void>> {
  const pids = [server.pid, ...(await childrenOf(server.pid))];
  for (const pid of pids) signal(pid, 'SIGSTOP');
  return async () => {
    for (const pid of pids.toReversed()) signal(pid, 'SIGCONT');
  };
}

async function end(ground: Ground): Promise<() => Promise<void>> {
  const { place, server } = ground;
  await stopServer(server, place.cluster);
  return async () => {
    ground.server = await startServer(place, server.port);
  };
}

/** Until nothing more goes onto it. */
async function fill({ disk }: Ground): Promise<() => Promise<void>> {
  const path = join(disk ?? '', 'filler');
  const filler = await open(path, 'w');
  for (let bytes = 1 << 20; bytes >= 1; ) {
    const full = await filler.write(Buffer.alloc(bytes)).then(
      ({ bytesWritten }) => bytesWritten < bytes,
      () => true,
    );
    if (full) bytes >>= 1;
  }
  await filler.close();
  return () => rm(path);
}

/** As a disk that is put back: whatever was written in its place meanwhile is gone. */
async function takeAway({ files }: Ground): Promise<() => Promise<void>> {
  await rename(files, `${files}.away`);
  return () => putBack(files);
}

/** Somebody may be making the folder anew at this moment. */
async function putBack(files: string, tries = 20): Promise<void> {
  const stray = `${files}.stray${tries}`;
  await rename(files, stray).catch(() => undefined);
  try {
    await rename(`${files}.away`, files);
  } catch (error) {
    if (tries === 0) throw error;
    await putBack(files, tries - 1);
  }
  await rm(stray, { recursive: true, force: true }).catch(() => undefined);
}

async function childrenOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = pids.map(async (each) => {
    const stat = await readFile(`/proc/${each}/stat`, 'utf8').catch(() => '');
    return Number(
      stat
        .slice(stat.lastIndexOf(')') + 1)
        .trim()
        .split(' ')[1],
    );
  });
  const found = await Promise.all(parents);
  return pids.filter((_, at) => found[at] === pid).map(Number);
}

/** Who has ended meanwhile needs none. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
