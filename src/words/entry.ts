import type { Text } from '../ground/words.ts';
import type { PasswordProblem } from '../people/password-policy.ts';
import { newcomerNameLimit } from './limits.ts';

/** Words of the pages around logging in. */
export const entryWords = {
  logIn: { ja: 'ログイン', en: 'Log in' },
  logInLead: {
    ja: '契約変更の申込と、契約内容の確認ができます。',
    en: 'Apply for changes to your contract and see what it holds.',
  },
  withAccount: { ja: 'アカウントをお持ちの方', en: 'With an account' },
  loginId: { ja: 'ログインID', en: 'Login ID' },
  password: { ja: 'パスワード', en: 'Password' },
  forgotten: { ja: 'パスワードをお忘れの方', en: 'Forgotten your password?' },
  lostId: { ja: 'ログインIDをお忘れの方', en: 'Forgotten your login ID?' },
  newcomer: { ja: 'はじめて利用される方（仮アカウントの発行）', en: 'New here? (temporary account)' },
  wrongPair: {
    ja: 'ログインIDまたはパスワードが正しくありません。もう一度入力してください。',
    en: 'The login ID or the password is not right. Please enter them again.',
  },
  busy: {
    ja: 'ただいまログインが混み合っています。少し待ってから、もう一度お試しください。',
    en: 'Many people are logging in just now. Wait a moment, then try again.',
  },
  loggedOut: { ja: 'ログアウトしました。', en: 'You are logged out.' },
  passwordSet: {
    ja: 'パスワードを設定しました。新しいパスワードでログインしてください。',
    en: 'Your password is set. Log in with it.',
  },
  demoTitle: { ja: 'デモの利用者', en: 'People of the demonstration' },
  demoList: { ja: '利用者の一覧', en: 'List of people' },
  demoLead: {
    ja: 'これはデモ環境です。氏名や会社は架空のものです。名前を選ぶと、IDが入力されます。',
    en: 'This is a demonstration; people and companies are made up. Choose a name to have its ID filled in.',
  },
  demoPassword: { ja: '全員に共通のパスワード', en: 'Everybody’s password' },
  who: { ja: '氏名', en: 'Name' },
  id: { ja: 'ID', en: 'ID' },
  about: { ja: '役割', en: 'Part' },
} as const satisfies Record<string, Text>;

/** How long wrong passwords make the next try wait, counted from now. */
export function waitUntil(until: Date): Text {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  return {
    ja: `誤った入力が続いたため、あと${seconds}秒お待ちください。そのあとで、もう一度入力してください。パスワードがわからない場合は、「パスワードをお忘れの方」から新しく設定できます。`,
    en: `There were many wrong attempts: wait ${seconds} seconds, then enter them again. If you do not know the password, set a new one by “Forgotten your password?”.`,
  };
}

/** Words for a form that was sent after the session had ended. */
export const heldWords = {
  kept: { ja: '入力した内容は残っています', en: 'What you typed is kept' },
  logInAgain: {
    ja: 'ログインしていない状態で送信されました。ログインすると、入力した内容の送信を続けられます。',
    en: 'It was sent while nobody was logged in. Log in to go on with what you typed.',
  },
  filesLeft: {
    ja: '選択したファイルは残っていません。続けたあとの画面で、もう一度添付してください。',
    en: 'The files you chose are not kept. Attach them again on the page that follows.',
  },
  title: { ja: '入力した内容の送信', en: 'Send what you typed' },
  ready: {
    ja: 'ログインしました。「続ける」ボタンを押すと、入力した内容を送信します。',
    en: 'You are logged in. Press “Continue” to send what you typed.',
  },
  goOn: { ja: '続ける', en: 'Continue' },
  sendAgain: {
    ja: '少し待ってから「もう一度送信する」を押してください。入力した内容がそのまま送信されます。',
    en: 'Wait a moment, then press “Send again”. What you typed is sent as it is.',
  },
  again: { ja: 'もう一度送信する', en: 'Send again' },
} as const satisfies Record<string, Text>;

/** Words of the pages on which a password is changed, asked for anew, or set through a link. */
export const passwordWords = {
  title: { ja: 'パスワードの変更', en: 'Change your password' },
  lead: {
    ja: '変更すると、ほかのブラウザーではログアウトされます。',
    en: 'Afterwards you are logged out of every other browser.',
  },
  current: { ja: '現在のパスワード', en: 'Current password' },
  next: { ja: '新しいパスワード', en: 'New password' },
  again: { ja: '新しいパスワード（確認）', en: 'New password (again)' },
  againHint: { ja: '確認のため、もう一度入力してください。', en: 'Enter it once more.' },
  change: { ja: '変更する', en: 'Change' },
  changed: { ja: 'パスワードを変更しました。', en: 'Your password is changed.' },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  toDesk: { ja: '最初の画面に戻る', en: 'Back to the first page' },
  toLogIn: { ja: 'ログインに戻る', en: 'Back to log-in' },
  forgotLead: {
    ja: 'ログインIDを入力してください。登録されているE-mailアドレスに、新しいパスワードを設定するためのリンクを送信します。',
    en: 'Enter your login ID. A link with which you set a new password is sent to the e-mail address registered for it.',
  },
  send: { ja: '送信する', en: 'Send' },
  sent: { ja: '受け付けました', en: 'Received' },
  sentText: {
    ja: '入力されたログインIDが登録されている場合は、E-mailを送信しました。リンクの有効期限は1時間です。',
    en: 'If this login ID is registered, an e-mail was sent. Its link is valid for one hour.',
  },
  sentNone: {
    ja: 'E-mailが届かない場合は、迷惑メールのフォルダーをご確認のうえ、貴社のシステム管理責任者またはお問い合わせ先へご連絡ください。',
    en: 'If no e-mail comes, look into your spam folder, then ask your system manager or the desk below.',
  },
  newTitle: { ja: '新しいパスワードの設定', en: 'Set a new password' },
  set: { ja: '設定する', en: 'Set' },
  deadTitle: { ja: 'リンクは使用できません', en: 'This link cannot be used' },
  dead: {
    ja: 'リンクの有効期限が切れているか、すでに使用されています。もう一度リンクを請求してください。',
    en: 'The link has expired or was used before. Ask for a new one.',
  },
  askAgain: { ja: '新しいリンクを請求する', en: 'Ask for a new link' },
} as const satisfies Record<string, Text>;

/** Words of the page that asks for a forgotten log-in ID. */
export const lostIdWords = {
  lead: {
    ja: '事業所コードを入力してください。その事業所のシステム管理責任者に、利用者のログインIDをE-mailでお知らせします。',
    en: 'Enter your office code. The login IDs of its people are mailed to the system manager of that office, who can tell you yours.',
  },
  officeCode: { ja: '事業所コード', en: 'Office code' },
  hint: { ja: '例）NAC001', en: 'Such as NAC001' },
  sentText: {
    ja: '入力された事業所コードの契約がある場合は、システム管理責任者にE-mailを送信しました。システム管理責任者にお尋ねください。',
    en: 'If there is a contract of this office, its system manager was sent an e-mail. Ask them for your login ID.',
  },
  sentNone: {
    ja: 'システム管理責任者がわからない場合や、E-mailが届かない場合は、お問い合わせ先へご連絡ください。',
    en: 'If you do not know who the system manager is, or no e-mail comes, ask the desk below.',
  },
} as const satisfies Record<string, Text>;

/** What is wrong with something typed on those pages. */
export const passwordErrors = {
  noOfficeCode: { ja: '事業所コードを入力してください。', en: 'Enter your office code.' },
  noLoginId: { ja: 'ログインIDを入力してください。', en: 'Enter your login ID.' },
  noCurrent: { ja: '現在のパスワードを入力してください。', en: 'Enter your current password.' },
  wrongCurrent: { ja: '現在のパスワードが正しくありません。', en: 'The current password is not right.' },
  notTheSame: {
    ja: '新しいパスワード（確認）が、新しいパスワードと一致しません。',
    en: 'The two new passwords are not the same.',
  },
} as const satisfies Record<string, Text>;

/** What is asked of somebody who wants an account. */
export const newcomerAccountWords = {
  mail: { ja: 'E-mailアドレス', en: 'E-mail address' },
  wrongMail: {
    ja: 'E-mailアドレスを正しい形式で入力してください（例 name@example.jp）。',
    en: 'Enter an address such as name@example.jp.',
  },
  name: { ja: '氏名', en: 'Name' },
  noName: {
    ja: `氏名を${newcomerNameLimit}文字以内で入力してください。`,
    en: `Enter your name, of at most ${newcomerNameLimit} characters.`,
  },
} as const satisfies Record<string, Text>;

/** How long a password may be, in characters. */
type Lengths = { shortest: number; longest: number };

export const passwordRule = ({ shortest, longest }: Lengths): Text => ({
  ja: `${shortest}文字以上${longest}文字以下。推測されやすい言葉やログインIDだけのものは使えません。`,
  en: `${shortest} to ${longest} characters; not a common word, and not just your login ID.`,
});

/** Why a new password is not taken. */
export const passwordProblem = (problem: PasswordProblem, { shortest, longest }: Lengths): Text =>
  ({
    tooShort: {
      ja: `新しいパスワードは${shortest}文字以上で入力してください。`,
      en: `The new password must have at least ${shortest} characters.`,
    },
    tooLong: {
      ja: `新しいパスワードは${longest}文字以下で入力してください。`,
      en: `The new password must have at most ${longest} characters.`,
    },
    loginId: {
      ja: '新しいパスワードには、ログインIDと異なるものを入力してください。',
      en: 'The new password must not be your login ID.',
    },
    common: {
      ja: '新しいパスワードが推測されやすいものになっています。別のパスワードを入力してください。',
      en: 'The new password is easy to guess. Choose another.',
    },
  })[problem];

/** Fields whose text is never written into a page: they are asked for again. */
export const secretFields: Readonly<Record<string, Text>> = {
  password: entryWords.password,
  current: passwordWords.current,
  next: passwordWords.next,
  again: passwordWords.again,
};
