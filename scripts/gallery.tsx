// Shows the design system. `tsx scripts/gallery.tsx` serves it; `tsx scripts/gallery.tsx shots FOLDER` takes pictures of every
// sample in both themes at two widths, measures what is sent, and runs axe on each.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { assets } from '../src/ui/assets.ts';
import { Application, CheckAnswers, Choose, Done, Guidance, LogIn, Menu, Sharing } from './gallery/company.tsx';
import { Pieces, Queue, Review } from './gallery/desk.tsx';
import { takePictures } from './gallery/pictures.ts';

export const samples = {
  login: LogIn,
  menu: Menu,
  guidance: Guidance,
  choose: Choose,
  sharing: Sharing,
  check: CheckAnswers,
  done: Done,
  application: Application,
  queue: Queue,
  review: Review,
  pieces: Pieces,
};

const app = new Hono();
app.use(async (c, next) => {
  await next();
  c.header('content-security-policy', "default-src 'self'");
});
app.get('/assets/*', (c) => {
  const asset = assets.get(c.req.path);
  if (!asset) return c.notFound();
  if (!asset.brotli) return c.body(new Uint8Array(asset.body), 200, { 'content-type': asset.type });
  return c.body(new Uint8Array(asset.brotli), 200, { 'content-type': asset.type, 'content-encoding': 'br' });
});
for (const [name, Sample] of Object.entries(samples)) {
  app.get(`/${name}`, (c) => {
    const lang = c.req.query('lang') === 'en' ? 'en' : 'ja';
    const theme = c.req.query('theme') === 'dark' ? 'dark' : c.req.query('theme') === 'light' ? 'light' : 'system';
    return c.html(<Sample look={{ lang, theme, path: `/${name}` }} />);
  });
}
app.get('/', (c) =>
  c.html(
    <ul>
      {Object.keys(samples).map((name) => (
        <li key={name}>
          <a href={`/${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  ),
);

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, async ({ port }) => {
  const address = `http://127.0.0.1:${port}`;
  const [, , command, folder, only] = process.argv;
  if (command !== 'shots') return console.log(address);
  await takePictures(address, folder ?? 'gallery', only ? only.split(',') : Object.keys(samples));
  server.close();
});
