import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { createCompiler } from './compile.ts';
import type { PaperData, PaperKind } from './data.ts';

/** What the renderer asks of its process, and what it answers; one at a time. */
export type PaperRequest = { readonly kind: PaperKind; readonly data: PaperData };
export type PaperAnswer =
  | { readonly pdf: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly templateVersion: string }
  | { readonly error: string };

// Papers can wait, people cannot: this process takes what the others leave.
setPriority(constants.priority.PRIORITY_LOW);
const compiler = createCompiler();

function answer({ kind, data }: PaperRequest): PaperAnswer {
  try {
    const pdf = compiler.compile(kind, data);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, sha256, templateVersion: compiler.templateVersion };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: PaperRequest) => process.send?.(answer(request)));

// The program ends it, after the papers that were asked for; a signal to both at once does not, and without the program it is of no use.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());
