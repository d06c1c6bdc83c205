// Shows the design system. `tsx scripts/gallery.tsx` serves it; `tsx scripts/gallery.tsx shots FOLDER` takes pictures of every
// sample in both themes at two widths, measures what is sent, and runs axe on each.
import { serve } from '@hono/node-server';
import { gallery, samples } from './gallery/app.tsx';
import { takePictures } from './gallery/pictures.ts';

const server = serve({ fetch: gallery.fetch, port: 0, hostname: '127.0.0.1' }, async ({ port }) => {
  const address = `http://127.0.0.1:${port}`;
  const [, , command, folder, only] = process.argv;
  if (command !== 'shots') return console.log(address);
  await takePictures(address, folder ?? 'gallery', only ? only.split(',') : Object.keys(samples));
  server.close();
});
