import type { Context } from 'hono';
import { ActionBar, ButtonLink, PageTitle, Prose } from '../ui/index.ts';
import { errorNumber, toMenu } from '../words/errors.ts';
import { type C, sayIn, type Web } from './env.ts';
import type { ShownError } from './errors.tsx';
import { frame } from './frame.tsx';

/** The page of an error, in the language and look of the rest. */
export function errorPage(web: Web) {
  return (context: Context, error: ShownError): Response | Promise<Response> => {
    const c = context as C;
    if (!c.get('lang')) c.set('lang', 'ja');
    if (!c.get('theme')) c.set('theme', 'system');
    const say = sayIn(c.get('lang'));
    return frame(c, web, {
      title: say(error.title),
      status: error.status as 404,
      width: 'narrow',
      children: (
        <>
          <PageTitle lead={say(error.todo)}>{say(error.title)}</PageTitle>
          <Prose>
            <p>
              {say(errorNumber)}: <strong>{error.number}</strong>
            </p>
          </Prose>
          <ActionBar>
            <ButtonLink href="/">{say(toMenu)}</ButtonLink>
          </ActionBar>
        </>
      ),
    });
  };
}
