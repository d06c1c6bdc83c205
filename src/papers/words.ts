import type { Box, PaperKind } from './data.ts';

/** The boxes of a row, in the order of `all`: those named in `chosen` are ■, the others □. */
export function boxes<T extends string>(all: readonly T[], chosen: readonly T[]): readonly Box[] {
  return all.map((label) => ({ label, checked: chosen.includes(label) }));
}

/** 申込分類 as the manual prints them. */
export const applicationKinds = ['新規申込', '変更申込', '解約申込', '変更（通関士）'] as const;

/** 申込分類（特殊） as the manual prints them. */
export const specialKinds = ['共同利用', '機器共用', '付替', '地位の承継'] as const;

/** オプションメニュー of an access line. */
export const lineOptions = ['冗長化', '予備機', 'ping監視'] as const;

/** The manual's sentence of each paper (`manual-ja.txt`, both samples), and ours of the notice, which it does not show. */
export const manualSentences: Record<PaperKind, string> = {
  applicationForm: 'システム利用規程に従って、システム利用契約の申し込みを行います。',
  acceptanceLetter:
    '貴社からお申し込みのあった輸出入・港湾関連情報処理センターシステムサービスの利用については、「システム利用規約」に従っていただくことを条件として、下記の内容に記載したところによる利用を承諾します。',
  closureNotice:
    '貴社からお申し込みのあった輸出入・港湾関連情報処理センターシステムサービスの利用契約の解除について、下記の契約満了日の終わりをもって契約を解除しますので通知します。',
};

/** The notice of an office that is given up. */
export const closingOffice =
  '貴社からお申し込みのあった事業所の廃止に伴う輸出入・港湾関連情報処理センターシステムサービスの利用契約の解除について、下記の契約満了日の終わりをもって契約を解除しますので通知します。';

/** 解約の種別, which also stands in the title of the notice. */
export const endingKinds = ['契約解除', '事業所廃止'] as const;
