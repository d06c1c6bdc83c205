import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import type { PaperData, PaperKind } from './data.ts';
import type { PaperAnswer, PaperRequest } from './worker.ts';

export interface Renderer {
  /**
   * One paper as PDF/UA-1: the same data gives the same bytes. Rejects with a `PaperError`, and is ready for the next paper all the
   * same.
   */
  render(kind: PaperKind, data: PaperData): Promise<RenderedPaper>;
  /** Ends after the papers already asked for. */
  close(): Promise<void>;
}

export interface RenderedPaper {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** Which templates it was made with; changes with any of them. */
  readonly templateVersion: string;
}

/**
 * - `busy`: the queue is full; try again shortly.
 * - `failed`: Typst refused the paper; its words are in the message. A fault of the template.
 * - `crashed`: the process died or did not answer in time; a new one takes the next paper.
 * - `closed`: asked after `close`.
 */
export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code: 'busy' | 'failed' | 'crashed' | 'closed';

  constructor(code: PaperError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface RendererOptions {
  /** Papers that may wait; one more is refused as `busy`. */
  readonly waiting?: number;
  /** How long a paper may take, in milliseconds, the start of the process included. */
  readonly timeout?: number;
  /** How long the process stays without a paper, in milliseconds: Typst and its fonts hold more than 100 MB. */
  readonly rest?: number;
  /** The program of the process, where it is not beside this file; see README.md. */
  readonly worker?: URL;
}

/**
 * Renders papers one after another in a process of its own, for Typst blocks the event loop, is native code that could take the program
 * down with it, and gives its memory back only with its process (`docs/decisions/0014`). It starts with the first paper and ends when
 * there was none for a while.
 */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const { waiting = 64, timeout = 30_000, rest = 10_000, worker: program = defaultWorker } = options;
  const queue = new PQueue({ concurrency: 1 });
  let closed = false;
  let worker: ChildProcess | undefined;
  let resting: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const started = fork(fileURLToPath(program), { serialization: 'advanced', env: {}, execArgv: lean, stdio });
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    // While it is idle nobody else listens, and an unheard 'error' would end the whole program.
    started.on('error', forget).on('exit', forget);
    hold(started, false);
    return started;
  }

  async function renderNow(request: PaperRequest): Promise<RenderedPaper> {
    worker ??= start();
    const asked = worker;
    hold(asked, true);
    try {
      return await ask(asked, request, timeout);
    } catch (error) {
      if (error instanceof PaperError && error.code === 'failed') throw error;
      worker = undefined;
      await end(asked);
      throw new PaperError('crashed', `The paper's process died: ${String(error)}`, { cause: error });
    } finally {
      hold(asked, false);
      clearTimeout(resting);
      if (queue.size === 0 && !closed) resting = setTimeout(endWorker, rest).unref();
    }
  }

  async function endWorker(): Promise<void> {
    const idle = worker;
    worker = undefined;
    if (idle) await end(idle);
  }

  return {
    async render(kind, data) {
      clearTimeout(resting);
      if (closed) throw new PaperError('closed', 'The renderer is closed');
      if (queue.size >= waiting) throw new PaperError('busy', `${queue.size} papers are waiting`);
      return queue.add(() => renderNow({ kind, data }));
    },
    async close() {
      closed = true;
      await queue.onIdle();
      clearTimeout(resting);
      await endWorker();
    },
  };
}

/** What a paper needs of JavaScript is little and soon forgotten, and room that is there would be used before it is swept. */
const lean = ['--max-semi-space-size=4', '--max-old-space-size=128'];

/** It says on the program's output why it dies. */
const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const satisfies StdioOptions;

/** In the sources the process runs `worker.ts` beside this file; in a bundle `papers/worker.js` below the bundle (README.md). */
const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './papers/worker.js', import.meta.url);

/** Whether the program stays for it: not while it is idle. */
function hold(worker: ChildProcess, wanted: boolean): void {
  const how = wanted ? 'ref' : 'unref';
  worker[how]();
  worker.channel?.[how]();
}

/** Whatever it does: nothing of it is kept. */
async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null || worker.pid === undefined) return;
  const exited = once(worker, 'exit');
  worker.ref();
  worker.kill('SIGKILL');
  await exited;
}

async function ask(worker: ChildProcess, request: PaperRequest, timeout: number): Promise<RenderedPaper> {
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(timeout)]);
  // First: nothing is heard before this turn ends, and data that cannot be sent must not leave a listener behind.
  worker.send(request);
  try {
    const reply = once(worker, 'message', { signal });
    const death = once(worker, 'exit', { signal }).then(([code, by]) => {
      throw new Error(`exit code ${code ?? by}`);
    });
    const [answer]: PaperAnswer[] = await Promise.race([reply, death]);
    if (answer === undefined || 'error' in answer) throw new PaperError('failed', answer?.error ?? 'no answer');
    return answer;
  } finally {
    settled.abort();
  }
}
