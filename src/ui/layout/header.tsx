import type { Lang } from '../../words/text.ts';
import { Icon, type IconName, Mark } from '../icons/icons.tsx';
import type { Content } from '../markup.ts';
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

/** The banner of every page. `tools` holds LanguageSwitch and ThemeSwitch. */
export function Header(props: HeaderProps) {
  const { variant = 'company', who = [] } = props;
  return (
    <header class="header" data-variant={variant}>
      <div class="header-inner">
        <a class="header-brand" href={props.homeHref}>
          <Mark />
          <span>
            {props.productName}
            {props.suffix && <span class="header-suffix">{props.suffix}</span>}
          </span>
        </a>
        <div class="header-tools">{props.tools}</div>
        {(who.length > 0 || props.since || props.logout) && (
          <div class="header-person">
            {who.length > 0 && (
              <p class="header-who">
                {who.map((name) => (
                  <span key={name}>{name}</span>
                ))}
              </p>
            )}
            {props.since && <p class="header-since number">{props.since}</p>}
            {props.logout && (
              <form method="post" action={props.logout.action}>
                <button class="header-button" type="submit">
                  {props.logout.label}
                </button>
              </form>
            )}
          </div>
        )}
      </div>
    </header>
  );
}

export type LanguageSwitchProps = {
  label: string;
  /** Receives `lang` and `back` by POST, remembers the choice and answers 303 to `back`. */
  action: string;
  back: string;
  current: Lang;
  items: { lang: Lang; label: string }[];
};

/** The languages in their own names. */
export function LanguageSwitch({ label, action, back, current, items }: LanguageSwitchProps) {
  return (
    <form class="switch" method="post" action={action} aria-label={label}>
      <input type="hidden" name="back" value={back} />
      {items.map((item) => (
        <button
          key={item.lang}
          class="switch-choice"
          type="submit"
          name="lang"
          value={item.lang}
          lang={item.lang}
          aria-pressed={item.lang === current ? 'true' : 'false'}
        >
          {item.label}
        </button>
      ))}
    </form>
  );
}

export type ThemeSwitchProps = {
  label: string;
  /** Receives `theme` and `back` by POST, remembers the choice and answers 303 to `back`. */
  action: string;
  back: string;
  current: Theme;
  items: { theme: Theme; label: string }[];
};

const themeIcons: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

/** Light, dark, or as the machine says. Applied at once where script runs. */
export function ThemeSwitch({ label, action, back, current, items }: ThemeSwitchProps) {
  return (
    <form class="switch" method="post" action={action} aria-label={label} data-theme-switch="">
      <input type="hidden" name="back" value={back} />
      {items.map((item) => (
        <button
          key={item.theme}
          class="switch-choice"
          type="submit"
          name="theme"
          value={item.theme}
          title={item.label}
          aria-pressed={item.theme === current ? 'true' : 'false'}
        >
          <Icon name={themeIcons[item.theme]} />
          <span class="visually-hidden">{item.label}</span>
        </button>
      ))}
    </form>
  );
}
