import type { Text } from '../../ground/words.ts';
import { ActionBar, BackLink, ButtonLink, PageTitle } from '../../ui/index.ts';
import type { Framed } from '../frame.tsx';
import type { Visit } from '../visit.ts';

const words = {
  title: { ja: '請求書を作成しています', en: 'The invoice is being made' },
  text: { ja: 'しばらくしてから、もう一度お試しください。', en: 'Please try again in a moment.' },
  again: { ja: 'もう一度試す', en: 'Try again' },
} as const satisfies Record<string, Text>;

/** The page that says that a paper is still being made. */
export function waitForInvoice({ c, say }: Visit, { back, toBack }: { back: string; toBack: Text }): Framed {
  return {
    title: say(words.title),
    status: 503,
    children: (
      <>
        <BackLink href={back}>{say(toBack)}</BackLink>
        <PageTitle lead={say(words.text)}>{say(words.title)}</PageTitle>
        <ActionBar>
          <ButtonLink href={c.req.path} size="large">
            {say(words.again)}
          </ButtonLink>
        </ActionBar>
      </>
    ),
  };
}
