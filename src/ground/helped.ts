import { constants, setPriority } from 'node:os';

/** The other side of `helper.ts`: the process answers each question, and ends with the program. It runs at a low priority. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  setPriority(constants.priority.PRIORITY_LOW);
  process.on('message', async (question: Question) => process.send?.(await answer(question)));
  // The program ends this process once the questions are answered: signals to both are left to it. Without the program the process ends.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit());
}
