import type { Text } from '../ground/words.ts';

/** A term of the service, explained where it is asked for and on the page of all terms (`domain.md` 2.0, 3). */
export type Term = {
  id: string;
  term: Text;
  explained: Text;
  /** Other Japanese words in a label that mean it. */
  also?: readonly string[];
  example?: string;
};

/** The terms in the order in which they build on each other. */
export const glossary: readonly Term[] = [
  {
    id: 'user-id',
    term: { ja: '利用者ID', en: 'user ID' },
    explained: {
      ja: 'NACCSにログオンするためのIDです。利用者コード（5文字）と識別番号（3文字）をつないだ8文字です。パスワード・処理方式・業種は、利用者IDごとに設定されます。',
      en: 'What one logs on to NACCS with: the user code (5 characters) and the ID number (3), 8 together. Password, processing method and business kind are set for each user ID.',
    },
    example: '1ANACA01',
  },
  {
    id: 'user-code',
    term: { ja: '利用者コード', en: 'user code' },
    explained: {
      ja: '事業所の中の利用者のまとまりを表す5文字のコードです。営業所コード（2文字）と企業略称（3文字）からなり、センターが決定します。',
      en: 'A code of 5 characters for a group of users of an office: two characters of the branch and three of the company. The centre decides it.',
    },
    example: '1ANAC',
  },
  {
    id: 'id-number',
    term: { ja: '識別番号', en: 'ID number' },
    explained: {
      ja: '利用者コードの後ろにつく3文字の番号です。必要な数を申し込み、番号はセンターが決定します。1つの利用者IDは複数の端末で使えますので、担当者の人数分は必要ありません。',
      en: 'The 3 characters after a user code. You say how many you need, the centre decides which. One user ID can be used on several terminals; not everybody needs one.',
    },
    example: 'A01',
  },
  {
    id: 'office-code',
    term: { ja: '事業所コード', en: 'office code' },
    explained: {
      ja: '契約の単位である事業所を表す6文字のコードです。企業略称（3文字）と3桁の番号からなります。',
      en: 'The code of 6 characters of an office, which a contract is for: the abbreviation of the company and a number of three digits.',
    },
    example: 'NAC001',
  },
  {
    id: 'company-code',
    term: { ja: '企業略称', en: 'company abbreviation' },
    explained: {
      ja: '企業を表す3文字のコードです。事業所コードと利用者コードに使われます。',
      en: 'The 3 characters of a company. They stand in its office codes and user codes.',
    },
    example: 'NAC',
  },
  {
    id: 'system-area',
    term: { ja: 'システム区分', en: 'system area' },
    explained: {
      ja: '利用者IDや端末が、海上・航空のどちらの業務で使われるかの区分です。両方で使う場合は「共用」です。',
      en: 'Whether a user ID or a terminal is for sea or for air cargo; “both” where it serves the two.',
    },
  },
  {
    id: 'connection',
    term: { ja: '接続形態', en: 'connection' },
    explained: {
      ja: 'NACCSへのつなぎ方です。インターネット接続（netNACCS・webNACCS）と、専用回線接続（一般NACCS）があります。',
      en: 'The way into NACCS: by the Internet (netNACCS, webNACCS) or by a leased line (general NACCS).',
    },
  },
  {
    id: 'processing-method',
    term: { ja: '処理方式', en: 'processing method' },
    explained: {
      ja: 'NACCSと電文をやり取りする方法です。1件ずつ会話形式で送受信するインタラクティブ処理方式と、電文をメールでまとめて送受信するメール処理方式があります。利用者IDごとに設定されます。',
      en: 'How messages are exchanged with NACCS: one by one in a dialogue (interactive), or in batches by mail. It is set for each user ID.',
    },
  },
  {
    id: 'output',
    term: { ja: '宛先管理の型', en: 'kind of output' },
    explained: {
      ja: '電文の出力先を、どの処理方式の端末やメールボックスとして登録するかの種類です（会話型・メール型など）。',
      en: 'As which kind an output target of messages is registered: of a dialogue, by mail and so on.',
    },
  },
  {
    id: 'logical-terminal',
    term: { ja: '論理端末', en: 'logical terminal' },
    explained: {
      ja: '専用回線接続で、NACCSに登録される端末の単位です。電文の出力先になります。パソコンの台数と同じとは限りません。',
      en: 'A terminal as NACCS knows it on a leased line, and a target of its messages. It need not be one for each computer.',
    },
  },
  {
    id: 'server',
    term: { ja: 'サーバ', en: 'server' },
    explained: {
      ja: '自社システムをNACCSにつなぐゲートウェイの装置です。電文はここからSMTPなどで送受信されます。',
      en: 'The gateway by which a company’s own system is connected with NACCS. Messages go through it, by SMTP for instance.',
    },
  },
  {
    id: 'gateway',
    term: { ja: 'ゲートウェイ', en: 'gateway' },
    explained: {
      ja: '自社システムとNACCSの間で電文を受け渡すしくみです。専用回線でもインターネットでも使われます。',
      en: 'What hands messages over between a company’s own system and NACCS, on a leased line or on the Internet.',
    },
  },
  {
    id: 'mailbox',
    term: { ja: 'メールボックス', en: 'mailbox' },
    explained: {
      ja: 'メール処理方式で電文を受け取る箱です。基本料金を数える単位にもなります。',
      en: 'Where messages arrive with the mail method. Base fees are counted by it too.',
    },
  },
  {
    id: 'netnaccs',
    term: { ja: 'netNACCS', en: 'netNACCS' },
    explained: {
      ja: 'パッケージソフトとデジタル証明書を使い、インターネットからNACCSを利用する方法です。証明書はパソコン1台につき1枚です。',
      en: 'NACCS by the Internet with package software and a digital certificate, one for each computer.',
    },
  },
  {
    id: 'webnaccs',
    term: { ja: 'webNACCS', en: 'webNACCS' },
    explained: {
      ja: 'ブラウザからNACCSを利用する方法です。デジタル証明書が必要です。',
      en: 'NACCS in a browser. It needs a digital certificate.',
    },
  },
  {
    id: 'certificate',
    term: { ja: 'デジタル証明書', en: 'digital certificate' },
    explained: {
      ja: 'インターネットからNACCSに接続するパソコンを確認するための電子的な証明書です。netNACCSでは端末1台につき1枚使います。',
      en: 'What proves which computer connects by the Internet. netNACCS uses one for each terminal.',
    },
  },
  {
    id: 'line',
    term: { ja: '回線', en: 'line' },
    explained: {
      ja: '事業所とNACCSをつなぐ専用の通信回線です。専用線とブロードバンド光があります。',
      en: 'What connects an office with NACCS: a dedicated line, or fibre.',
    },
  },
  {
    id: 'sharing',
    term: { ja: '機器共用', en: 'equipment sharing' },
    explained: {
      ja: '同じ企業のほかの事業所の回線や論理端末を、一緒に使うことです。機器を借りる事業所から申し込みます。',
      en: 'Using the line and logical terminals of another office of the same company. The office that borrows applies.',
    },
  },
  {
    id: 'parent-use',
    term: { ja: '共同利用', en: 'joint use' },
    explained: {
      ja: 'ほかの事業所を「親」とし、その設備を通じてNACCSを利用することです。企業が異なる場合もあります。',
      en: 'Using NACCS through the equipment of another office, the parent, which may be of another company.',
    },
  },
  {
    id: 'transfer',
    term: { ja: '付替', en: 'transfer' },
    explained: {
      ja: '利用者ID・端末・回線などの登録を、同じ企業のほかの事業所へ移すことです。翌月から付替先の請求になります。',
      en: 'Moving the registration of user IDs, terminals or lines to another office of the same company. It is billed there from the next month on.',
    },
    also: ['付け替える'],
  },
  {
    id: 'succession',
    term: { ja: '地位の承継', en: 'succession' },
    explained: {
      ja: '合併や事業の譲渡などにより、契約者としての地位をほかの企業が引き継ぐことです。',
      en: 'Another company taking the place of the contractor, after a merger for instance.',
    },
    also: ['承継'],
  },
  {
    id: 'class',
    term: { ja: '申込分類', en: 'class of an application' },
    explained: {
      ja: '新規申込・変更申込・解約申込・変更（通関士）のいずれかです。申込書と承諾書に載ります。',
      en: 'New contract, change, end of a contract, or change of customs brokers. It stands on the application and on the acceptance letter.',
    },
  },
  {
    id: 'business-kind',
    term: { ja: '利用業種', en: 'business kind' },
    explained: {
      ja: '通関業・保税蔵置場など、利用者コードで行う業務の種類です。1つの利用者コードで使えるのは、同じグループの業種です。',
      en: 'The business that a user code is for, such as customs brokerage or a bonded warehouse. Kinds of one user code are of one group.',
    },
    also: ['業種'],
  },
  {
    id: 'plan',
    term: { ja: '料金プラン', en: 'price plan' },
    explained: {
      ja: '基本料金と従量料金の組合せです。Aプランは基本料金があり従量料金が安く、Bプランは基本料金がなく従量料金が高くなります。',
      en: 'How base fee and usage go together: plan A has a base fee and cheaper usage, plan B has no base fee.',
    },
  },
  {
    id: 'statistics',
    term: { ja: '管理統計資料', en: 'management reports' },
    explained: {
      ja: '利用者IDごとに受け取れる、業務の実績などの資料です。有料のものと無料のものがあります。',
      en: 'Reports on what was done, for each user ID; some are paid, some are free.',
    },
    also: ['管理資料情報'],
  },
  {
    id: 'archive',
    term: { ja: '保税管理資料保存サービス', en: 'bonded archive' },
    explained: {
      ja: '保税関係の管理資料を5年間保存するサービスです。利用者コードごとに月額料金がかかります。',
      en: 'Keeps bonded reports for five years, at a monthly price for each user code.',
    },
    also: ['保存サービス'],
  },
  {
    id: 'broker-licence',
    term: { ja: '通関士証票番号', en: 'broker licence number' },
    explained: {
      ja: '通関士証票に記載された番号です。通関士IDの登録に使います。',
      en: 'The number on the licence of a customs broker; a broker ID is registered with it.',
    },
  },
  {
    id: 'diagram',
    term: { ja: 'システム構成図', en: 'system diagram' },
    explained: {
      ja: '端末・回線・サーバのつながりを示した図です。様式をダウンロードして作成し、添付します。',
      en: 'A drawing of how terminals, lines and servers are connected. Download the form, fill it in and attach it.',
    },
  },
];

/** The terms that a label holds, the longest first; a term within another is that one. */
export function termsIn({ ja }: Text): Term[] {
  const found = glossary.flatMap((term) => {
    const word = [term.term.ja, ...(term.also ?? [])].filter((each) => ja.includes(each)).toSorted(byLength)[0];
    return word === undefined ? [] : [{ term, word }];
  });
  const whole = found.filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)));
  return whole.toSorted((a, b) => byLength(a.word, b.word)).map(({ term }) => term);
}

const byLength = (a: string, b: string): number => b.length - a.length;

export const glossaryWords = {
  title: { ja: '用語', en: 'Terms' },
  lead: {
    ja: '申込の画面で使われる用語の説明です。',
    en: 'The terms that the pages of an application use.',
  },
  all: { ja: '用語の一覧を見る', en: 'See all terms' },
  usedIn: { ja: '使われる申込', en: 'Used in' },
  term: { ja: '用語', en: 'Term' },
  meaning: { ja: '意味', en: 'Meaning' },
} as const satisfies Record<string, Text>;

/** 「識別番号とは」: what opens the explanation of a term. */
export const whatIs = ({ ja, en }: Text): Text => ({ ja: `「${ja}」とは`, en: `What is “${en}”?` });
