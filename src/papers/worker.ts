import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { createCompiler } from './compile.ts';
import type { PaperData, PaperKind } from './data.ts';

/** What the renderer asks of its thread, and what it answers; one at a time. */
export type PaperRequest = { readonly kind: PaperKind; readonly data: PaperData };
export type PaperAnswer =
  | { readonly pdf: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly templateVersion: string }
  | { readonly error: string };

giveWay();
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

/** Papers can wait, people cannot: this thread takes what the others leave. Only on Linux has a thread a priority of its own. */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  setPriority(thread, constants.priority.PRIORITY_LOW);
}

parentPort?.on('message', (request: PaperRequest) => {
  const reply = answer(request);
  parentPort?.postMessage(reply, 'pdf' in reply ? [reply.pdf.buffer] : []);
});
