import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { samples } from '../../test/support/sample-papers.ts';
import { compileBare } from './compile.ts';
import { createRenderer, PaperError, type Renderer, type RendererOptions } from './render.ts';

const data = samples.applicationForm;
const fragile = new URL('../../test/support/fragile-worker.ts', import.meta.url);

const open: Renderer[] = [];
const renderer = (options?: RendererOptions) => {
  const created = createRenderer(options);
  open.push(created);
  return created;
};
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

// A process starts in a fifth of a second on an idle machine; the limit is for a busy one.
describe('createRenderer', { timeout: 30_000 }, () => {
  it('gives the bytes of the bare compile, their hash and the version of the templates', async () => {
    const paper = await renderer().render('applicationForm', data);
    expect(Buffer.from(paper.pdf)).toEqual(Buffer.from(compileBare('applicationForm', data)));
    expect(paper.sha256).toBe(createHash('sha256').update(paper.pdf).digest('hex'));
    expect(paper.templateVersion).toMatch(/^[0-9a-f]{12}$/);
  });

  it('gives the same hash from another process', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => renderer().render('acceptanceLetter', samples.acceptanceLetter)),
    );
    expect(one?.sha256).toBe(two?.sha256);
  });

  it.each(['EXIT', 'THROW'])(
    'rejects the paper its process dies of (%s) and renders those behind it',
    async (receptionNo) => {
      const { render } = renderer({ worker: fragile });
      const [dead, next] = await Promise.allSettled([
        render('applicationForm', { ...data, receptionNo }),
        render('applicationForm', data),
      ]);
      expect(dead).toMatchObject({ status: 'rejected', reason: { name: 'PaperError', code: 'crashed' } });
      expect(next).toMatchObject({ status: 'fulfilled' });
    },
  );

  it('rejects a paper that takes too long and renders the next', async () => {
    const { render } = renderer({ worker: fragile, timeout: 3_000 });
    await expect(render('applicationForm', { ...data, receptionNo: 'HANG' })).rejects.toMatchObject({
      code: 'crashed',
    });
    await expect(render('applicationForm', data)).resolves.toBeDefined();
  });

  it('says what Typst said of a paper it refuses, in the same process', async () => {
    const { render } = renderer();
    await expect(render('applicationForm', { ...data, date: 'tomorrow' })).rejects.toMatchObject({ code: 'failed' });
    await expect(render('applicationForm', data)).resolves.toBeDefined();
  });

  it('refuses more than may wait', async () => {
    const { render } = renderer({ waiting: 2 });
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => render('applicationForm', data)));
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(results[4]).toMatchObject({ reason: { code: 'busy' } });
  });

  it('ends after what was asked, and takes no more', async () => {
    const closing = createRenderer();
    const asked = closing.render('applicationForm', data);
    await closing.close();
    await expect(asked).resolves.toBeDefined();
    await expect(closing.render('applicationForm', data)).rejects.toBeInstanceOf(PaperError);
  });

  it('works from a bundle laid out as the README says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'papers-'));
    const bundled = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
    try {
      await build({ ...bundled, entryPoints: [join(import.meta.dirname, 'render.ts')], outfile: `${folder}/main.mjs` });
      await build({
        ...bundled,
        entryPoints: [join(import.meta.dirname, 'worker.ts')],
        outfile: `${folder}/papers/worker.js`,
      });
      await cp(join(import.meta.dirname, 'templates'), `${folder}/papers/templates`, { recursive: true });
      await symlink(join(import.meta.dirname, '../../node_modules'), `${folder}/node_modules`);
      const main: { createRenderer: typeof createRenderer } = await import(pathToFileURL(`${folder}/main.mjs`).href);
      const renderer = main.createRenderer();
      const paper = await renderer.render('applicationForm', data);
      await renderer.close();
      expect(Buffer.from(paper.pdf)).toEqual(Buffer.from(compileBare('applicationForm', data)));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
