import { expect, onTestFinished, test } from 'vitest';
import { peopleFixture } from '../../test/support/people.ts';
import { sampleClerk, sampleLetter } from '../../test/support/sample-letters.ts';
import type { Config } from '../ground/config.ts';
import { passwordReset } from '../mails/letters/password-reset.ts';
import { createOutbox } from '../mails/outbox.ts';
import { createSeal } from '../mails/seal.ts';
import type { CommandContext } from './command.ts';
import { showLinks } from './links.ts';

const secretKey = 'a key of this test alone';

test('edge C: in a trial without a mail server a command shows the links that wait; production shows them to nobody', async () => {
  const fixture = await peopleFixture();
  onTestFinished(fixture.close);
  const { db } = fixture;
  await fixture.add('forgetful');
  await fixture.people.requestReset({ ip: '192.0.2.1' }, { loginId: 'forgetful' }, 'https://counter.example');
  await fixture.people.settled();
  const link = fixture.mails[0]?.url ?? '';
  const outbox = createOutbox({ mailFrom: 'a@example.jp', sends: false, seal: createSeal(secretKey) });
  const letter = { ...sampleLetter, letter: passwordReset, recipients: [sampleClerk], at: new Date() };
  await outbox.write(db, { ...letter, content: { link, hours: 1 } });

  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const context = (more: Partial<Config>) =>
    ({ config: { production: false, secretKey, ...more } as Config, db, print }) as CommandContext;
  await showLinks(context({}));
  expect(lines.join('\n')).toContain(link);
  await expect(showLinks(context({ production: true }))).rejects.toThrow('shown to nobody');
  await showLinks(context({ secretKey: 'another key' }));
  expect(lines.at(-1)).toContain('sealed with another SECRET_KEY');
});
