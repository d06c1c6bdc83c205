import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
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
 * - `crashed`: the thread died or did not answer in time; a new one takes the next paper.
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
  /** How long a paper may take, in milliseconds, the start of the thread included. */
  readonly timeout?: number;
  /** How long the thread stays without a paper, in milliseconds: Typst and its fonts hold more than 100 MB. */
  readonly rest?: number;
  /** The thread's program, where it is not beside this file; see README.md. */
  readonly worker?: URL;
}

/**
 * Renders papers one after another in a thread of its own, for Typst blocks the event loop. The thread starts with the first paper
 * and ends when there was none for a while.
 */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const { waiting = 64, timeout = 30_000, rest = 10_000, worker: program = defaultWorker } = options;
  const queue = new PQueue({ concurrency: 1 });
  let closed = false;
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(program, { resourceLimits: heap });
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    // While it is idle nobody else listens, and an unheard 'error' would end the whole program.
    started.on('error', forget).on('exit', forget).unref();
    return started;
  }

  async function renderNow(request: PaperRequest): Promise<RenderedPaper> {
    worker ??= start();
    const asked = worker;
    asked.ref();
    try {
      return await ask(asked, request, timeout);
    } catch (error) {
      if (error instanceof PaperError && error.code === 'failed') throw error;
      worker = undefined;
      await asked.terminate();
      throw new PaperError('crashed', `The paper's thread died: ${String(error)}`, { cause: error });
    } finally {
      asked.unref();
      clearTimeout(resting);
      if (queue.size === 0 && !closed) resting = setTimeout(endThread, rest).unref();
    }
  }

  async function endThread(): Promise<void> {
    const idle = worker;
    worker = undefined;
    await idle?.terminate();
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
      await endThread();
    },
  };
}

/** In MiB: what a paper needs of JavaScript is little and soon forgotten, and room that is there would be used before it is swept. */
const heap = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** In the sources the thread is `worker.ts` beside this file; in a bundle it is `papers/worker.js` below the bundle (README.md). */
const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './papers/worker.js', import.meta.url);

async function ask(worker: Worker, request: PaperRequest, timeout: number): Promise<RenderedPaper> {
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(timeout)]);
  // First: nothing is heard before this turn ends, and data that cannot be sent must not leave a listener behind.
  worker.postMessage(request);
  try {
    const reply = once(worker, 'message', { signal });
    const death = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`exit code ${code}`);
    });
    const [answer]: PaperAnswer[] = await Promise.race([reply, death]);
    if (answer === undefined || 'error' in answer) throw new PaperError('failed', answer?.error ?? 'no answer');
    return answer;
  } finally {
    settled.abort();
  }
}
