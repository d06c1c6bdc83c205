import type { Text } from '../ground/words.ts';
import { Notice } from '../ui/index.ts';
import { sendsMails, type Web } from './env.ts';
import { useSay } from './say.ts';

/** In the demonstration no mail leaves: where what was just sent is read instead. Nothing where mails are really sent. */
export function MailPlace({ web, link = false }: { web: Web /** The mail holds a one-time link. */; link?: boolean }) {
  const say = useSay();
  if (!web.config.demo || sendsMails(web)) return null;
  return (
    <Notice>
      <p>{say(words.place)}</p>
      {link && (
        <p>
          {say(words.link)} <code>npm run cli -- show-links</code>
        </p>
      )}
    </Notice>
  );
}

const words = {
  place: {
    ja: 'このデモではE-mailは送信されません。内容は、センターの利用者（reviewer1など）でログインして「送信メール」で確認できます。',
    en: 'No mail leaves this demonstration. Read it as somebody of the centre, such as reviewer1, under “Sent mail”.',
  },
  link: {
    ja: 'E-mailのリンクは、次のコマンドで表示されます。',
    en: 'Its one-time link is printed by this command:',
  },
} as const satisfies Record<string, Text>;
