import { type Lang, listed, type Text } from '../ground/words.ts';
import { canBeParent, reachesByLine } from './connections.ts';
import { type BusinessKind, businessKinds } from './masters.ts';
import type { PartPath } from './paths.ts';
import { isPending, issuedText, officeText } from './pending.ts';
import { type Office, ownsEquipment, type UserCode } from './shape.ts';

/** Offices that lean on another: on its equipment, or on it as the parent of their joint use. */
export type Leaning = { borrowers: readonly string[]; dependents: readonly string[] };

/** An office whose contract a rule looks at. */
export type Judged = {
  code: string;
  office: Office;
  /** Of the office whose application it is; of another nothing is known of who leans on it. */
  leaning?: Leaning;
};

/**
 * What is true of every contract in force, whichever procedure made it. It is judged on what an application comes to, where that touches what
 * the rule is about; what was wrong before and is not touched does not keep anybody from applying for something else.
 */
export type ContractRule = {
  id: string;
  /** The leaves of the contract that it is about, the likeliest to be mended first. */
  about: readonly PartPath<Office>[];
  checks: Text;
  /** What is wrong: user codes, or '' for the office as a whole. */
  broken(judged: Judged): readonly string[];
  /** What to do. @param items what `broken` named */
  message(judged: Judged, items: readonly string[], isOwn: boolean): Text;
  source: string;
};

export const contractRules: readonly ContractRule[] = [
  {
    id: 'line-for-equipment',
    about: ['lines', 'line.terminals', 'line.servers'],
    checks: {
      ja: '論理端末やサーバのある事業所には、自らの回線がある',
      en: 'An office with terminals or servers has a line of its own',
    },
    broken: ({ office: { lines, line } }) => whole(lines.length > 0 || line.terminals + line.servers === 0),
    message: (judged, _, isOwn) => ({
      ja: `変更後、${officeIn(judged, isOwn).ja}には論理端末またはサーバがありますが、回線がありません。回線を1つ以上にする（「一般NACCS回線の登録情報」）か、論理端末とサーバをなくしてください（「一般NACCS端末の登録情報」）。`,
      en: `After the change ${officeIn(judged, isOwn).en} has terminals or servers but no line. See to a line (“General NACCS lines”), or leave no terminal and no server (“General NACCS terminals”).`,
    }),
    source: 'domain.md 3.6',
  },
  {
    id: 'line-for-mail',
    about: ['line.mailboxes', 'line.mailboxAddresses', 'line.mailAddresses', 'lines', 'sharing', 'jointUseParent'],
    checks: {
      ja: 'メールボックスやメールアドレスのある事業所には、回線（共用・共同利用を含む）がある',
      en: 'An office with mailboxes or mail addresses has a line, its own, shared or joint',
    },
    broken: ({ office }) => whole(reachesByLine(office) || mailOf(office) === 0),
    message: (judged, _, isOwn) => ({
      ja: `変更後、${officeIn(judged, isOwn).ja}にはメールボックスまたはメールアドレスがありますが、使える回線がありません。回線を残すか、メールボックスとメールアドレスをなくしてください（「一般NACCSのメールボックス数」）。`,
      en: `After the change ${officeIn(judged, isOwn).en} has mailboxes or mail addresses but no line to use them on. Keep a line, or leave no mailbox and no address (“General NACCS mailboxes”).`,
    }),
    source: 'domain.md 3.6',
  },
  {
    id: 'keeps-what-others-share',
    about: ['lines', 'line.terminals'],
    checks: {
      ja: '他の事業所が共用している機器が残る',
      en: 'Equipment that other offices share stays',
    },
    broken: ({ office, leaning }) => whole(!leaning || leaning.borrowers.length === 0 || ownsEquipment(office)),
    message: ({ leaning }) => ({
      ja: `この事業所の機器を共用している事業所（${list(leaning?.borrowers).ja}）があるため、回線と論理端末を1つ以上残してください。なくす場合は、先にその事業所が機器共用の解除を申し込んでください。`,
      en: `Other offices (${list(leaning?.borrowers).en}) share this office’s equipment: keep a line and a terminal. To have none, they must first apply to end the sharing.`,
    }),
    source: 'domain.md 2.6',
  },
  {
    id: 'keeps-what-joint-use-needs',
    about: ['lines', 'line.terminals', 'line.mailboxes'],
    checks: {
      ja: '共同利用の親に、回線と論理端末、またはメールボックスが残る',
      en: 'The parent of a joint use keeps a line and a terminal, or a mailbox',
    },
    broken: ({ office, leaning }) => whole(!leaning || leaning.dependents.length === 0 || canBeParent(office)),
    message: ({ leaning }) => ({
      ja: `この事業所は${list(leaning?.dependents).ja}の共同利用の親のため、回線と論理端末、またはメールボックスを残してください。なくす場合は、先にその事業所が共同利用の解除を申し込んでください。`,
      en: `This office is the parent of the joint use of ${list(leaning?.dependents).en}: keep a line and a terminal, or a mailbox. To have none, they must first apply to end the joint use.`,
    }),
    source: 'domain.md 2.6',
  },
  {
    id: 'kind-left',
    about: ['userCodes'],
    checks: { ja: '各利用者コードに業種が1つ以上ある', en: 'Every user code has a kind' },
    broken: codesWhere(({ kinds }) => kinds.length === 0),
    message: (_, codes) => ({
      ja: `${list(codes).ja}の利用業種を1つ以上選択してください。利用者コードが不要な場合は、利用者コードの削除を申し込んでください。`,
      en: `Choose at least one kind for ${list(codes).en}. If you do not need the user code any more, apply to remove it.`,
    }),
    source: 'domain.md 2.2',
  },
  {
    id: 'archive-kind',
    about: ['userCodes', 'userIds'],
    checks: {
      ja: '保税管理資料保存サービスを利用する利用者コードに、対象の業種がある',
      en: 'A user code with the bonded archive has a kind for it',
    },
    broken: codesWhere(
      ({ id, kinds }, { userIds }) =>
        !kinds.some((kind) => businessKinds[kind.id].archive) &&
        userIds.some(({ code, archive }) => code === id && archive),
    ),
    message: (_, codes) => ({
      ja: `${list(codes).ja}では保税管理資料保存サービスを利用しているため、対象の業種（${archiveKinds.ja}）が必要です。業種を残すか、「保税管理資料保存サービス」も選択して「不要」にしてください。`,
      en: `${list(codes).en} has the bonded archive and needs one of its kinds (${archiveKinds.en}). Keep the kind, or also choose “Bonded archive” and end it.`,
    }),
    source: 'domain.md 2.6',
  },
  {
    id: 'brokerage-of-brokers',
    about: ['userCodes', 'userIds'],
    checks: {
      ja: '通関士の利用者IDがある利用者コードに、通関業がある',
      en: 'A user code with a broker’s ID has customs brokerage',
    },
    broken: codesWhere(
      ({ id, kinds }, { userIds }) =>
        !kinds.some((kind) => kind.id === 'customsBrokerage') &&
        userIds.some(({ code, kind }) => code === id && kind === 'customsBroker'),
    ),
    message: ({ office }, codes) => {
      const ids = office.userIds.filter(({ code, kind }) => codes.includes(code) && kind === 'customsBroker');
      const which = list(ids.map(({ id }) => id));
      return {
        ja: `${list(codes).ja}には通関士の利用者ID（${which.ja}）があるため、通関業が必要です。通関業を残すか、先に「識別番号」で通関士の利用者IDの削除を申し込んでください。`,
        en: `${list(codes).en} has IDs of brokers (${which.en}) and needs customs brokerage. Keep it, or first apply to remove these IDs with “ID numbers”.`,
      };
    },
    source: 'domain.md 2.5',
  },
  {
    id: 'trade-has-its-own-codes',
    about: ['userCodes'],
    checks: {
      ja: '外為法関連業務の利用者コードはV1で始まり、V1の利用者コードは外為法関連業務のものである',
      en: 'User codes for trade control begin with V1, and no others do',
    },
    broken: codesWhere(({ id, kinds }) => !isPending(id) && isTradeCode(id) !== hasTrade(kinds)),
    message: (_, codes) => ({
      ja: `${list(codes).ja}の外為法関連業務は、追加も削除もできません。外為法関連業務は専用の利用者コード（V1で始まります）で利用しますので、「利用者コード」で追加または削除を申し込んでください。`,
      en: `Trade control can be neither given to ${list(codes).en} nor taken from it: it has a user code of its own, which begins with V1. Apply to add or remove that one with “User codes”.`,
    }),
    source: 'domain.md 3.2',
  },
];

const mailOf = ({ line }: Office): number => line.mailboxes + line.mailboxAddresses + line.mailAddresses;

const whole = (holds: boolean): readonly string[] => (holds ? [] : ['']);

/** The user codes of an office of which something is so. */
function codesWhere(is: (code: UserCode, office: Office) => boolean): ContractRule['broken'] {
  return ({ office }) => office.userCodes.filter((code) => is(code, office)).map(({ id }) => id);
}

const hasTrade = (kinds: UserCode['kinds']): boolean => kinds.some(({ id }) => id === 'tradeControlUser');
const isTradeCode = (code: string): boolean => code.startsWith('V1');

const archiveKinds = namesOf(
  (Object.keys(businessKinds) as BusinessKind[]).filter((kind) => businessKinds[kind].archive),
);

function namesOf(kinds: readonly BusinessKind[]): Text {
  const names = (lang: Lang) => kinds.map((kind) => businessKinds[kind].label[lang]);
  return { ja: names('ja').join('・'), en: names('en').join(', ') };
}

function officeIn({ code, office }: Judged, isOwn: boolean): Text {
  return isOwn ? { ja: 'この事業所', en: 'this office' } : officeText(code, office.name);
}

function list(codes: readonly string[] = []): Text {
  return listed(codes.map(issuedText));
}
