import { createHelper, HelperError } from '../ground/helper.ts';
import type { DocumentKind, Documents } from './data.ts';
import type { PaperAnswer, PaperRequest } from './worker.ts';

export interface Renderer {
  /**
   * One paper as PDF/UA-1: the same data gives the same bytes. Rejects with a `PaperError`, and is ready for the next paper all the
   * same.
   */
  render<Kind extends DocumentKind>(kind: Kind, data: Documents[Kind]): Promise<RenderedPaper>;
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
 * down with it, and gives its memory back only with its process (`docs/adr/0014`). It starts with the first paper and ends when
 * there was none for a while.
 */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const { waiting = 64, timeout = 30_000, rest = 10_000, worker: program = defaultWorker } = options;
  const helper = createHelper<PaperRequest, PaperAnswer>({ program, waiting, timeout, rest });
  return {
    async render(kind, data) {
      const answer = await helper.ask({ kind, data }).catch(asPaperError);
      if ('error' in answer) throw new PaperError('failed', answer.error);
      return answer;
    },
    close: helper.close,
  };
}

function asPaperError(error: unknown): never {
  if (error instanceof HelperError) throw new PaperError(error.code, error.message, { cause: error });
  throw error;
}

/** In the sources the process runs `worker.ts` beside this file; in a bundle `papers/worker.js` below the bundle (README.md). */
const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './papers/worker.js', import.meta.url);
