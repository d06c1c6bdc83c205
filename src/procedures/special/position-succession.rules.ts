import { companyOf } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import type { Present } from '../../procedure/present.ts';
import { wholeRepresentative } from '../parts/people.ts';
import type { SuccessionAnswers } from './position-succession.examples.ts';
import { keepsCompany, officeOf } from './position-succession.operations.ts';

/** What a succession must keep to, whichever way it goes. */
export const successionRules: readonly Rule<SuccessionAnswers, Present>[] = [
  wholeRepresentative(),
  {
    id: 'evidence',
    at: 'evidence',
    checks: { ja: '承継を証明する書類が添付されている', en: 'The evidence is attached' },
    holds: ({ evidence }) => evidence.length > 0,
    message: { ja: '承継を証明する書類を添付してください。', en: 'Attach the evidence of the succession.' },
    source: 'domain.md 2.2',
  },
  {
    id: 'own-offices',
    at: 'offices',
    checks: {
      ja: '承継する事業所は、この事業所を含む同一企業の契約中の事業所である',
      en: 'The offices are of this company, in force, and this office is among them',
    },
    holds: ({ offices }, now) =>
      offices.includes(now.officeCode) &&
      offices.every((code) => companyOf(code) === now.companyCode && officeOf(code, now)?.inForce === true),
    message: (_, now) => ({
      ja: `この事業所（${now.officeCode}）を含め、企業略称が ${now.companyCode} の契約中の事業所コードを入力してください。`,
      en: `Enter codes of offices in force that begin with ${now.companyCode}, this office (${now.officeCode}) among them.`,
    }),
    source: 'domain.md 2.2',
  },
  {
    id: 'successor',
    at: 'successor',
    checks: {
      ja: '既にある企業に引き継ぐ場合は、他の企業の契約中の事業所が承継先に入力されている',
      en: 'Where a company with a contract takes over, an office of it in force is named, and only then',
    },
    holds: ({ codes, successor }, now) =>
      codes === 'join'
        ? successor.length > 0 && successor.every((code) => takesOver(code, now))
        : successor.length === 0,
    message: (answers) => successorMessage(answers),
    evidence: ({ successor }, now) => successorText(successor, now),
    source: 'domain.md 8.9',
  },
  {
    id: 'wish-of-new',
    at: 'abbreviation',
    checks: {
      ja: '企業略称の希望は、新しい企業略称になる場合だけ入力されている',
      en: 'An abbreviation is wished for only where a new one is given',
    },
    holds: ({ codes, abbreviation }) => codes === 'renew' || abbreviation === '',
    message: {
      ja: '希望する企業略称を入力できるのは、新しい企業略称になる場合だけです。入力を消すか、企業略称の選択を変更してください。',
      en: 'An abbreviation can be wished for only where a new one is given. Clear it, or choose otherwise above.',
    },
    source: 'domain.md 8.9',
  },
  {
    id: 'company-stays',
    at: 'companyName',
    checks: {
      ja: '既にある企業に引き継ぐ場合は、企業名と本社の情報が変更されていない',
      en: 'Where a company with a contract takes over, no name or head office was entered',
    },
    holds: (answers, now) => answers.codes !== 'join' || keepsCompany(answers, now),
    message: {
      ja: '既にある企業に引き継ぐ場合、企業名と本社の情報は承継先の企業の登録内容となります。この事業所の現在の契約内容のままにしてください。',
      en: 'Name and head office will be those that the company taking over has. Leave them as the present contract has them.',
    },
    source: 'domain.md 8.9',
  },
  {
    id: 'sharing-together',
    at: 'offices',
    checks: {
      ja: '機器を共用する事業所は、一緒に承継する',
      en: 'Offices that share equipment are succeeded to together',
    },
    holds: ({ codes, offices }, now) => codes === 'keep' || apart(offices, now).length === 0,
    message: ({ offices }, now) => ({
      ja: `${apart(offices, now).join('、')}と機器を共用しています。機器共用は同一企業内でのみ可能です。承継する事業所に加えるか、先に機器共用の解除を申し込んでください。`,
      en: `Equipment is shared with ${apart(offices, now).join(', ')}, which works within one company only. Add these offices, or end the sharing first.`,
    }),
    source: 'domain.md 2.3',
  },
  {
    id: 'no-dependents',
    at: 'codes',
    checks: {
      ja: 'この事業所は、一緒に承継しない事業所の共同利用の親でない',
      en: 'This office is no parent of the joint use of an office that stays',
    },
    holds: ({ codes, offices }, now) => codes === 'keep' || staying(offices, now).length === 0,
    message: ({ offices }, now) => ({
      ja: `この事業所は${staying(offices, now).join('、')}の共同利用の親です。コードが変わるため、先にこれらの事業所が共同利用の解除を申し込んでください。`,
      en: `This office is the parent of the joint use of ${staying(offices, now).join(', ')}. As its code changes, they must end it first.`,
    }),
    source: 'domain.md 2.6',
  },
];

const takesOver = (code: string, now: Present): boolean =>
  companyOf(code) !== now.companyCode && officeOf(code, now)?.inForce === true;

function successorMessage({ codes, successor }: SuccessionAnswers): Text {
  if (codes !== 'join')
    return {
      ja: '承継先の企業の事業所コードを入力できるのは、既にある企業に引き継ぐ場合だけです。入力を消すか、企業略称の選択を変更してください。',
      en: 'An office of the company that takes over is named only where that company has a contract already. Clear it, or choose otherwise above.',
    };
  if (successor.length === 0)
    return {
      ja: '承継先の企業の事業所コードを入力してください。',
      en: 'Enter an office code of the company that takes over.',
    };
  return {
    ja: `${successor.join('、')}は、開始日に契約中の、他の企業の事業所ではありません。承継先の企業の事業所コードを確認してください。`,
    en: `${successor.join(', ')} is no office of another company that is in force on the start date. Check the office code.`,
  };
}

function successorText([code = '']: readonly string[], now: Present): Text {
  const found = now.others[code];
  if (code === '') return { ja: '承継先の入力なし', en: 'No office of another company is named' };
  if (!found) return { ja: `${code}：契約なし`, en: `${code}: no contract` };
  const { company, office } = found;
  return { ja: `${code} ${company.name} ${office.name}`, en: `${code} ${company.name} ${office.name}` };
}

/** Offices that share equipment with those that go over, and do not go over themselves. */
function apart(offices: readonly string[], now: Present): string[] {
  const shared = offices.flatMap((code) => officeOf(code, now)?.sharing.map(({ id }) => id) ?? []);
  return [...new Set([...shared, ...now.borrowers])].filter((code) => !offices.includes(code));
}

/** Offices whose joint use rests on this one, and that do not go over with it. */
const staying = (offices: readonly string[], now: Present): string[] =>
  now.dependents.filter((code) => !offices.includes(code));
