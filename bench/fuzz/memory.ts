import { readdir, readFile } from 'node:fs/promises';

/** Resident memory over time, in MiB. */
export type Watched = { stop(): Promise<{ most: number; mostWithHelpers: number; samples: number }> };

/**
 * Looks at the memory of the program, and of it together with the helpers it starts; its database is not among them.
 * @param every milliseconds between two looks
 */
export function watchMemory(pid: number, every = 200): Watched {
  const most = { most: 0, mostWithHelpers: 0, samples: 0 };
  let look = Promise.resolve();
  const timer = setInterval(() => {
    look = look.then(async () => {
      const [own, helpers] = [await resident(pid), await Promise.all((await helpersOf(pid)).map(resident))];
      most.most = Math.max(most.most, own);
      most.mostWithHelpers = Math.max(
        most.mostWithHelpers,
        helpers.reduce((sum, each) => sum + each, own),
      );
      most.samples += 1;
    });
  }, every);
  return {
    async stop() {
      clearInterval(timer);
      await look;
      return most;
    },
  };
}

async function resident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Processes that the program started, and theirs, but the database. */
async function helpersOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  const names = await Promise.all(children.map((child) => readFile(`/proc/${child}/comm`, 'utf8').catch(() => '')));
  const helpers = children.filter((_, at) => !names[at]?.startsWith('postgres'));
  return [...helpers, ...(await Promise.all(helpers.map(helpersOf))).flat()];
}
