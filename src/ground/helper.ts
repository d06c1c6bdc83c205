import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';

/** A process of its own that answers one question after the other, for work that would stop everybody or could end the program. */
export interface Helper<Question, Answer> {
  /** @throws HelperError; the next question is answered all the same */
  ask(question: Question): Promise<Answer>;
  /** Ends after what was asked already. */
  close(): Promise<void>;
}

/**
 * - `busy`: too many wait already; try again shortly.
 * - `crashed`: the process died or did not answer in time; a new one takes the next question.
 * - `closed`: asked after `close`.
 */
export class HelperError extends Error {
  override readonly name = 'HelperError';
  readonly code: 'busy' | 'crashed' | 'closed';

  constructor(code: HelperError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface HelperOptions {
  /** Its program, which answers each message with one. */
  readonly program: URL;
  /** Questions that may wait. */
  readonly waiting: number;
  /** How long an answer may take, in milliseconds, the start of the process included. */
  readonly timeout: number;
  /** How long the process stays without a question, in milliseconds. */
  readonly rest: number;
}

/** Starts the process with the first question, and ends it when there was none for a while. It gets no environment: no setting, and no secret. */
export function createHelper<Question, Answer>({
  program,
  waiting,
  timeout,
  rest,
}: HelperOptions): Helper<Question, Answer> {
  const queue = new PQueue({ concurrency: 1 });
  let closed = false;
  let child: ChildProcess | undefined;
  let resting: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const started = fork(fileURLToPath(program), { serialization: 'advanced', env: {}, execArgv: lean, stdio });
    const forget = () => {
      if (child === started) child = undefined;
    };
    // While it is idle nobody else listens, and an unheard 'error' would end the whole program.
    started.on('error', forget).on('exit', forget);
    hold(started, false);
    return started;
  }

  async function askNow(question: Question): Promise<Answer> {
    child ??= start();
    const asked = child;
    hold(asked, true);
    try {
      return await answerOf(asked, question, timeout);
    } catch (error) {
      child = undefined;
      await end(asked);
      throw new HelperError('crashed', `The process died: ${String(error)}`, { cause: error });
    } finally {
      hold(asked, false);
      clearTimeout(resting);
      if (queue.size === 0 && !closed) resting = setTimeout(endChild, rest).unref();
    }
  }

  async function endChild(): Promise<void> {
    const idle = child;
    child = undefined;
    if (idle) await end(idle);
  }

  return {
    async ask(question) {
      clearTimeout(resting);
      if (closed) throw new HelperError('closed', 'The process is closed');
      if (queue.size >= waiting) throw new HelperError('busy', `${queue.size} questions are waiting`);
      return await queue.add(() => askNow(question));
    },
    async close() {
      closed = true;
      await queue.onIdle();
      clearTimeout(resting);
      await endChild();
    },
  };
}

/** Such work needs little memory of JavaScript and lets go of it soon; without a bound, garbage would fill what is there before it is collected. */
const lean = ['--max-semi-space-size=4', '--max-old-space-size=128'];

/** The process writes to the program's output, so that it is seen there why it died. */
const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const satisfies StdioOptions;

/** Says whether the program waits for the process before it ends; it does not while the process is idle. */
function hold(child: ChildProcess, wanted: boolean): void {
  const how = wanted ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

/** Kills the process whatever it is doing: it keeps nothing. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  child.ref();
  child.kill('SIGKILL');
  await exited;
}

async function answerOf<Answer>(child: ChildProcess, question: unknown, timeout: number): Promise<Answer> {
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(timeout)]);
  // Sent before it is listened for: no answer comes within this turn, and a failed send must leave no listener behind.
  child.send(question as object);
  try {
    const reply = once(child, 'message', { signal });
    const death = once(child, 'exit', { signal }).then(([code, by]) => {
      throw new Error(`exit code ${code ?? by}`);
    });
    const [answer]: Answer[] = await Promise.race([reply, death]);
    return answer as Answer;
  } finally {
    settled.abort();
  }
}
