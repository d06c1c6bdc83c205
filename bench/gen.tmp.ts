import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { startEmbedded } from '/work/main/src/db/embedded.ts';
import { makeAll } from '/work/main/bench/data/make.ts';
const folder = await mkdtemp('/tmp/bench-gen-'); await chmod(folder, 0o711);
const s = await startEmbedded({ folder });
console.time('make');
try { const d = await makeAll(s.url, folder, process.argv[2] === 'full' ? { companies: 2000, applications: 100000, open: 2000 } : { companies: 100, applications: 10000, open: 200 });
console.timeEnd('make'); console.log(d.drafts.length, d.drafts[0]);
} finally { await s.stop(); await rm(folder, { recursive: true, force: true }); }
