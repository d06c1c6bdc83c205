import type { Context } from 'hono';
import type { Services } from '../application/move/services.ts';
import type { Files } from '../files/files.ts';
import type { Upload } from '../files/upload.ts';
import type { Config } from '../ground/config.ts';
import type { Log } from '../ground/log.ts';
import type { Lang, Say, Text } from '../ground/words.ts';
import type { Actor } from '../people/actor.ts';
import type { People, Session } from '../people/people.ts';
import type { Theme } from '../ui/index.ts';
import type { BodyLimits } from './body-limits.ts';
import type { Origin } from './origin.ts';

/** What the pages work with: the use cases, the people, the files. */
export type Web = Services & {
  people: People;
  files: Files;
  log: Log;
  config: Config;
  /** The demonstration's people, shown on the log-in page of a demonstration. */
  demoPeople?: readonly Pick<DemoPerson, 'loginId' | 'name' | 'about'>[];
  /** The one password that they share. */
  demoPassword?: string;
};

/** Somebody to try the demonstration as. */
export type DemoPerson = { loginId: string; name: string; about: Text };

/** What the middleware has found out before a handler runs. */
export type Env = {
  Variables: {
    origin?: Origin;
    actor: Actor | null;
    session: Session | null;
    lang: Lang;
    theme: Theme;
    /** What its address takes. */
    limits?: BodyLimits;
    /** The folder where its files lie until it is dealt with. */
    uploads?: string;
    /** What it carried, once somebody has asked. */
    body?: Promise<Upload>;
  };
};

export type C = Context<Env>;

/** Whether mails go out; without a mail server they are only shown on the pages. */
export const sendsMails = ({ config }: Pick<Web, 'config'>): boolean => config.smtpUrl !== undefined;

/** A text in the language of this request. */
export const sayIn =
  (lang: Lang): Say =>
  (text) =>
    text[lang];

/** Where this request comes from. */
export const originOf = (c: C): Origin => c.get('origin') ?? { address: '', socketAddress: '' };

/** Where people reach the service: the setting, else the host that this request named. */
export function publicUrl(c: Context, config: Config): string {
  return config.baseUrlIsSet ? config.baseUrl : new URL(c.req.url).origin;
}
