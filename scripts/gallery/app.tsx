import { Hono } from 'hono';
import { assets } from '../../src/ui/assets.ts';
import { Application, LogIn, Menu } from './company.tsx';
import { Pieces, Queue, Review } from './desk.tsx';
import { CheckAnswers, Choose, Done, Guidance, Sharing } from './journey.tsx';

/** Sample pages by name; `?lang=en`, `?theme=dark`. */
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

/** Serves the samples under the policy of the real pages. */
export const gallery = new Hono();
gallery.use(async (c, next) => {
  await next();
  c.header('content-security-policy', "default-src 'self'");
});
gallery.get('/assets/*', (c) => {
  const asset = assets.get(c.req.path);
  if (!asset) return c.notFound();
  if (!asset.brotli) return c.body(new Uint8Array(asset.body), 200, { 'content-type': asset.type });
  return c.body(new Uint8Array(asset.brotli), 200, { 'content-type': asset.type, 'content-encoding': 'br' });
});
for (const [name, Sample] of Object.entries(samples)) {
  gallery.get(`/${name}`, (c) => {
    const lang = c.req.query('lang') === 'en' ? 'en' : 'ja';
    const theme = c.req.query('theme') === 'dark' ? 'dark' : c.req.query('theme') === 'light' ? 'light' : 'system';
    return c.html(<Sample look={{ lang, theme, path: `/${name}` }} />);
  });
}
gallery.get('/', (c) =>
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
