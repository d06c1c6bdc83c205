import type { Lang, Text } from '../ground/words.ts';
import { oneLine } from './clean.ts';
import type { Block, Letter, LetterData, Recipient } from './letter.ts';
import { same } from './parts.ts';
import { lineWidth, widthOf, wrap } from './wrap.ts';

/** A letter as it is sent: plain text in Japanese business form. */
export interface Rendered {
  subject: string;
  body: string;
}

/** Writes a letter for one recipient; below the Japanese text the English one when that is the applicant's language. */
export function renderLetter<Content>(letter: Letter<Content>, data: LetterData<Content>): Rendered {
  const written = letter.write(data).filter((block) => block !== undefined);
  const blocks = letter.inside
    ? [addressee(data.recipient), ...written]
    : [...opening(data), ...written, ...closing(data)];
  const japanese = inLanguage(blocks, 'ja');
  const english = () => [englishBelow, japanese, rule, oneLine(letter.title.en), inLanguage(blocks, 'en')].join('\n\n');
  return {
    subject: oneLine(`${data.operator.subjectPrefix}${letter.title.ja}`),
    body: `${data.lang === 'en' ? english() : japanese}\n`,
  };
}

const englishBelow = '(The English version follows below the Japanese one.)';

const rule = '-'.repeat(lineWidth);

function inLanguage(blocks: readonly Block[], lang: Lang): string {
  return blocks.map((block) => block.map((line) => wrap(line[lang])).join('\n')).join('\n\n');
}

function opening({ recipient, operator }: LetterData<unknown>): Block[] {
  const { company, service, shortName } = operator;
  return [
    addressee(recipient),
    [
      { ja: `${company.ja}（${service.ja}${shortName.ja}）です。`, en: `This is ${company.en.replace(/\.$/, '')}.` },
      { ja: `${service.ja}のご利用ありがとうございます。`, en: `Thank you for using ${service.en}.` },
    ],
  ];
}

/** As the manual prints it: company, office and department on one line where they fit, then the name. */
function addressee(recipient: Recipient): Block {
  const whole = [recipient.company, recipient.office, recipient.department].map(oneLine).filter((part) => part !== '');
  const line = whole.join(' ');
  const name = oneLine(recipient.name);
  return [
    ...(widthOf(line) <= lineWidth ? [line] : whole).filter((part) => part !== '').map(same),
    ...(name === '' ? [] : [{ ja: `${name} 様`, en: name }]),
  ];
}

function closing({ operator }: LetterData<unknown>): Block[] {
  return [
    [
      { ja: '■ お問い合わせ先', en: '# Contact' },
      operator.company,
      ...operator.desks.flatMap(({ name, phone, hours }): Text[] => [
        name,
        { ja: `　【電話番号】${phone}　【受付時間】${hours.ja}`, en: `  Telephone ${phone} (${hours.en})` },
      ]),
    ],
  ];
}
