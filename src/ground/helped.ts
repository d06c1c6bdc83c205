import { constants, setPriority } from 'node:os';

/** The other side of `helper.ts`: the process answers each question, and ends with the program. It takes what the others leave. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  setPriority(constants.priority.PRIORITY_LOW);
  process.on('message', async (question: Question) => process.send?.(await answer(question)));
  // The program ends it, after what was asked for; a signal to both at once does not, and without the program it is of no use.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit());
}
