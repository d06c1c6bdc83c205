import { formatDateTime } from '../ground/text/day.ts';
import {
  Breadcrumb,
  type Content,
  DefaultButton,
  Footer,
  Header,
  IdleDialog,
  type Keeping,
  LanguageSwitch,
  Leaving,
  Nav,
  type NavItem,
  Page,
  type PageProps,
  ThemeSwitch,
  themes,
} from '../ui/index.ts';
import { frameWords, loggedInSince } from '../words/frame.ts';
import type { C } from './env.ts';
import { Speaking } from './say.ts';
import type { Visit } from './visit.ts';

export type Framed = {
  title: string;
  /** Whether the page shows errors: the tab's title begins with it. */
  failed?: boolean;
  status?: 200 | 400 | 401 | 403 | 404 | 408 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  /** Who stands in the header, most general first: company, office, person, role. */
  who?: string[];
  nav?: NavItem[];
  breadcrumb?: { label: string; href?: string }[];
  width?: PageProps['width'];
  /** The form of the page whose text another language or appearance must not lose. */
  keeping?: Keeping;
  children: Content;
};

/** The frame of every page: header, navigation, crumbs, footer, the warning before the session ends. */
export function frame(visit: Visit, framed: Framed): Response | Promise<Response> {
  const { c, web, actor, lang, say } = visit;
  const operator = web.operators(web.clock.today());
  const back = addressOfPage(c);
  const page = (
    <Page
      lang={lang}
      theme={c.get('theme')}
      title={`${framed.failed ? say(frameWords.errorPrefix) : ''}${framed.title}`}
      productName={say(operator.product)}
      skipText={say(frameWords.skip)}
      width={framed.width ?? 'normal'}
      first={framed.keeping && <DefaultButton form={framed.keeping.form} {...framed.keeping.enter} />}
      header={
        <Header
          variant={actor?.side === 'centre' ? 'desk' : 'company'}
          productName={say(operator.product)}
          {...(actor?.side === 'centre' && { suffix: say(frameWords.centre) })}
          homeHref="/"
          {...(framed.who && { who: framed.who })}
          {...(actor && {
            since: say(loggedInSince(formatDateTime(actor.loggedInAt))),
            logout: { action: '/logout', label: say(frameWords.logout) },
          })}
          tools={switches(visit, back, framed.keeping)}
        />
      }
      nav={framed.nav && <Nav label={say(frameWords.navigation)} items={framed.nav} />}
      breadcrumb={framed.breadcrumb && <Breadcrumb label={say(frameWords.breadcrumb)} items={framed.breadcrumb} />}
      footer={<Footer>{say(operator.company)}</Footer>}
      after={actor && idleDialog(visit)}
    >
      {framed.children}
    </Page>
  );
  c.header('cache-control', 'no-store');
  return c.html(
    <Speaking.Provider value={say}>
      <Leaving.Provider value={framed.keeping}>{page}</Leaving.Provider>
    </Speaking.Provider>,
    framed.status ?? 200,
  );
}

/** Where a switch of the header comes back to; what does not fit into its form is left out. */
function addressOfPage(c: C): string {
  const whole = c.req.path + new URL(c.req.url).search;
  return c.req.method === 'GET' && whole.length <= 1_000 ? whole : c.req.path.slice(0, 1_000);
}

function switches({ c, lang, say }: Visit, back: string, keeping: Keeping | undefined) {
  return (
    <>
      <LanguageSwitch
        label={say(frameWords.language)}
        action="/language"
        back={back}
        keeping={keeping}
        current={lang}
        items={[
          { lang: 'ja', label: say(frameWords.japanese) },
          { lang: 'en', label: say(frameWords.english) },
        ]}
      />
      <ThemeSwitch
        label={say(frameWords.theme)}
        action="/theme"
        back={back}
        keeping={keeping}
        current={c.get('theme')}
        items={themes.map((theme) => ({ theme, label: say(frameWords[theme]) }))}
      />
    </>
  );
}

function idleDialog(visit: Visit) {
  const { say } = visit;
  const { people } = visit.web;
  return (
    <IdleDialog
      idleMinutes={people.limits.idleMinutes}
      warnMinutes={5}
      keepAliveUrl="/keep-alive"
      title={say(frameWords.idleTitle)}
      leftText={say(frameWords.idleLeft)}
      continueLabel={say(frameWords.idleContinue)}
    />
  );
}
