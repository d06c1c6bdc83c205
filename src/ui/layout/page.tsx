import { raw } from 'hono/html';
import type { Lang } from '../../ground/words.ts';
import { assetUrl } from '../assets.ts';
import type { Content } from '../markup.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export type PageProps = {
  lang: Lang;
  /** Title of this page; the tab shows `title | productName`. Put 「エラー: 」 before it when the page shows errors. */
  title: string;
  productName: string;
  skipText: string;
  theme?: Theme;
  /** The button that Enter presses, before all others. */
  first?: Content;
  header?: Content;
  nav?: Content;
  breadcrumb?: Content;
  footer?: Content;
  /** `narrow` for log-in and other pages with one small form. */
  width?: 'narrow' | 'normal' | 'wide';
  /** Kept out of landmarks' way: dialogs such as IdleDialog. */
  after?: Content;
  children?: Content;
};

/** A whole HTML document: skip link, landmarks, styles first and fonts last, one deferred script that nothing depends on. */
export function Page(props: PageProps) {
  const { lang, theme = 'system', width = 'normal' } = props;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang} data-theme={theme === 'system' ? undefined : theme}>
        <head>
          <meta charset="utf-8" />
          <title>{`${props.title} | ${props.productName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" type="image/svg+xml" href={assetUrl('mark.svg')} />
          <link rel="stylesheet" href={assetUrl('ui.css')} />
          <script type="module" src={assetUrl('enhance.js')} />
        </head>
        <body data-width={width}>
          {props.first}
          <a class="skip-link" href="#main">
            {props.skipText}
          </a>
          {props.header}
          {props.nav}
          {props.breadcrumb}
          <main class="main" id="main" tabindex={-1}>
            {props.children}
          </main>
          {props.footer}
          {props.after}
          <link rel="stylesheet" href={assetUrl('fonts.css')} />
        </body>
      </html>
    </>
  );
}
