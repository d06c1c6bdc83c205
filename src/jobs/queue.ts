/** The room's front door: what the rest of the house needs to declare and do jobs. */
export { defineJob, type Job } from './define.ts';
export { startWorker } from './worker.ts';
