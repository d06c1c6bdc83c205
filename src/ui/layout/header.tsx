import type { Lang } from '../../ground/words.ts';
import { Icon, type IconName, Mark } from '../icons/icons.tsx';
import type { Content } from '../markup.ts';
import { Link } from './leave.tsx';
import type { Theme } from './page.tsx';

export type HeaderProps = {
  /** `desk` wears the colours of the centre's side. */
  variant?: 'company' | 'desk';
  productName: string;
  /** Beside the product name: 「センター」 on the centre's side. */
  suffix?: string;
  homeHref: string;
  /** Who is here, most general first: company, office, person, role. */
  who?: string[];
  /** 「YYYY/MM/DD HH:MMからログイン中」 */
  since?: string;
  logout?: { action: string; label: string };
  tools?: Content;
};

/** The banner of every page, one row where there is room. `tools` holds LanguageSwitch and ThemeSwitch. */
export function Header(props: HeaderProps) {
  const { variant = 'company' } = props;
  return (
    <header class="header" data-variant={variant}>
      <div class="header-inner">
        <Link class="header-brand" href={props.homeHref}>
          <Mark />
          <span>
            {props.productName}
            {props.suffix && <span class="header-suffix">{props.suffix}</span>}
          </span>
        </Link>
        <Person {...props} />
        <div class="header-tools">{props.tools}</div>
        {props.logout && (
          <form class="header-logout" method="post" action={props.logout.action}>
            <button class="header-button" type="submit">
              {props.logout.label}
            </button>
          </form>
        )}
      </div>
    </header>
  );
}

function Person({ who = [], since }: Pick<HeaderProps, 'who' | 'since'>) {
  if (who.length === 0 && !since) return null;
  return (
    <div class="header-person">
      {who.length > 0 && (
        <p class="header-who">
          {who.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </p>
      )}
      {since && <p class="header-since number">{since}</p>}
    </div>
  );
}

/** The form of the page whose typed text a switch sends along, so that nothing is lost; `name` and `value` tell its handler so. */
export type Keeping = {
  form: string;
  action: string;
  name: string;
  value: string;
  /** What the Enter key presses in that form: the switches stand before its own buttons. Left out: no name, and the form's action. */
  enter?: { name: string; value: string };
  /** What its handler is told to save the page and go to the address in `to`; every link of the page becomes such a button then. */
  leave?: string;
};

type SwitchProps = { label: string; action: string; back: string; keeping?: Keeping | undefined; theme?: boolean };

/** A form of its own, or a group of buttons that belong to the page's form. */
function Switch({ label, action, back, keeping, theme, children }: SwitchProps & { children?: Content }) {
  const mark = theme ? action : undefined;
  if (keeping)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one.
      <div class="switch" role="group" aria-label={label} data-theme-switch={mark}>
        {children}
      </div>
    );
  return (
    <form class="switch" method="post" action={action} aria-label={label} data-theme-switch={mark}>
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}

/** What a button of a switch sends: its choice, or with the page's form the choice in the address. */
function sends(name: string, value: string, keeping: Keeping | undefined) {
  if (!keeping) return { name, value };
  const { form, action } = keeping;
  const address = `${action}${action.includes('?') ? '&' : '?'}${name}=${value}`;
  return { form, name: keeping.name, value: keeping.value, formaction: address, formnovalidate: true };
}

export type LanguageSwitchProps = {
  label: string;
  /** Receives `lang` and `back` by POST, remembers the choice and answers 303 to `back`. */
  action: string;
  back: string;
  keeping?: Keeping | undefined;
  current: Lang;
  items: { lang: Lang; label: string }[];
};

/** The languages in their own names. */
export function LanguageSwitch({ current, items, ...props }: LanguageSwitchProps) {
  return (
    <Switch {...props}>
      {items.map((item) => (
        <button
          key={item.lang}
          class="switch-choice"
          type="submit"
          {...sends('lang', item.lang, props.keeping)}
          lang={item.lang}
          aria-pressed={item.lang === current ? 'true' : 'false'}
        >
          {item.label}
        </button>
      ))}
    </Switch>
  );
}

export type ThemeSwitchProps = {
  label: string;
  /** Receives `theme` and `back` by POST, remembers the choice and answers 303 to `back`. */
  action: string;
  back: string;
  keeping?: Keeping | undefined;
  current: Theme;
  items: { theme: Theme; label: string }[];
};

const themeIcons: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

/** Light, dark, or as the machine says. Applied at once where script runs. */
export function ThemeSwitch({ current, items, ...props }: ThemeSwitchProps) {
  return (
    <Switch {...props} theme>
      {items.map((item) => (
        <button
          key={item.theme}
          class="switch-choice"
          type="submit"
          {...sends('theme', item.theme, props.keeping)}
          data-theme-choice={item.theme}
          title={item.label}
          aria-pressed={item.theme === current ? 'true' : 'false'}
        >
          <Icon name={themeIcons[item.theme]} />
          <span class="visually-hidden">{item.label}</span>
        </button>
      ))}
    </Switch>
  );
}
