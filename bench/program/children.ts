import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that answers one message after the other. */
export type Helper<Question, Answer> = { ask(question: Question): Promise<Answer>; end(): Promise<void> };

/** Starts a file of this folder's siblings as a helper; it is to call `answerWith`. */
export function startHelper<Question extends object, Answer>(
  file: URL,
  args: readonly string[] = [],
): Helper<Question, Answer> {
  const child = fork(file, [...args], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const death = once(child, 'exit').then(([code]) => {
    throw new Error(`${file.pathname} ended with ${code}`);
  });
  death.catch(() => undefined);
  return {
    async ask(question) {
      const answered = once(child, 'message');
      child.send(question);
      const [answer] = (await Promise.race([answered, death])) as [{ value: Answer } | { error: string }];
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    async end() {
      const exited = death.catch(() => undefined);
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** What a helper's file calls; the process ends when its parent lets go of it. */
export function answerWith<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  process.on('message', (question) => {
    answer(question as Question).then(
      (value) => process.send?.({ value }),
      (error) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
