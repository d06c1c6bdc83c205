import { formatFileSize } from '../ground/text/size.ts';
import type { Text } from '../ground/words.ts';
import { type Problem, problem } from '../procedure/field.ts';
import { type Kind, kinds } from './limits.ts';

// What can be wrong with a file, each in words that say what to do.

const labels = Object.values(kinds).map(({ label }) => label);
const acceptedJa = labels.join('、');
const acceptedEn = `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`;

/** The button was pressed before a file was chosen. */
export const notChosen: Problem = problem('添付するファイルを選択してください。', 'Choose the file to attach.');

export const empty = (name: string) =>
  problem(
    `「${name}」は中身が空です。内容のあるファイルを選択してください。`,
    `“${name}” is empty. Choose a file that has something in it.`,
  );

/** @param most bytes that a file may have where it was sent */
export const tooLarge = (name: string, most: number) =>
  problem(
    `「${name}」は大きすぎます。1ファイル${formatFileSize(most)}までです。小さくするか、分けて添付してください。`,
    `“${name}” is too large. A file may have ${formatFileSize(most)} at most: make it smaller, or attach it in parts.`,
  );

export const notAccepted = (name: string) =>
  problem(
    `「${name}」は添付できない種類のファイルです。${acceptedJa}のいずれかで保存し直してください。`,
    `“${name}” is a kind of file that cannot be attached. Save it again as ${acceptedEn}.`,
  );

export const otherEnding = (name: string, kind: Kind) =>
  problem(
    `「${name}」の中身は${kinds[kind].label}で、名前の拡張子と合っていません。拡張子を「.${kinds[kind].endings[0]}」に直すか、正しいファイルを選択してください。`,
    `“${name}” is a ${kinds[kind].label} file, but its name says otherwise. Change the end of the name to “.${kinds[kind].endings[0]}”, or choose the right file.`,
  );

export const macros = (name: string) =>
  problem(
    `「${name}」はマクロを含んでいます。マクロなしのブック（.xlsx）で保存し直してください。`,
    `“${name}” contains macros. Save it again as a workbook without macros (.xlsx).`,
  );

export const locked = (name: string) =>
  problem(
    `「${name}」はパスワードで保護されているか、古い形式です。パスワードを外し、XLSXで保存し直してください。`,
    `“${name}” is protected by a password or of an old format. Take the password off and save it again as XLSX.`,
  );

export const broken = (name: string) =>
  problem(
    `「${name}」はExcelブックとして読めません。Excelで開けることを確かめ、保存し直してから選択してください。`,
    `“${name}” cannot be read as a workbook. Check that it opens in Excel, save it again and choose it once more.`,
  );

export const tooMany = (most: number) =>
  problem(
    `添付ファイルは1つの申込に${most}件までです。追加するには、不要なファイルを削除してください。`,
    `An application may have ${most} ${most === 1 ? 'file' : 'files'} at most. To add one, delete one that is not needed.`,
  );

export const tooManyHere = (max: number, short: Text) =>
  problem(
    `${short.ja}は${max}件までです。追加するには、不要なファイルを削除してください。`,
    `${short.en}: at most ${max} ${max === 1 ? 'file' : 'files'}. To add one, delete one that is not needed.`,
  );

export const tooManyAtOnce = (max: number) =>
  problem(
    `一度に添付できるファイルは${max}件までです。残りは続けて添付してください。`,
    `At most ${max} ${max === 1 ? 'file' : 'files'} can be attached at a time. Attach the others afterwards.`,
  );

export const bodyTooLarge = (most: number) =>
  problem(
    `送信されたファイルが大きすぎたため、受け取りを中止しました。1ファイル${formatFileSize(most)}までのファイルを選択してください。`,
    `What was sent was too large, so it was not received to its end. Choose a file of ${formatFileSize(most)} at most.`,
  );

/** For `AppError`: the storage did not take or give a file. */
export const storageAway: Text = {
  ja: 'ファイルの保管場所がただいまご利用になれません。ファイルは添付されていません。少し待ってから、もう一度お試しください。',
  en: 'The place where files are kept is away just now. The file was not attached: wait a moment, then try again.',
};

/** For `AppError`: many workbooks are being opened. */
export const notReadNow: Text = {
  ja: 'ただいま多くのファイルを読み取り中です。少し待ってから、もう一度添付してください。',
  en: 'Many files are being read just now. Wait a moment, then attach it again.',
};

/** Beside a file that could not be kept while it came in. */
export const noRoom: Problem = problem(
  '保存先の空き容量がないため、ファイルを受け取れませんでした。センターへご連絡のうえ、時間をおいて添付してください。',
  'There is no room left for the file. Tell the centre, and attach it later.',
);
export const notTaken: Problem = problem(
  'ファイルを受け取れませんでした。少し待ってから、もう一度添付してください。',
  'The file could not be taken. Wait a moment, then attach it again.',
);

/** For `AppError`: there is no room left. */
export const storageFull: Text = {
  ja: 'ファイルの保管場所に空き容量がないため、ファイルは添付されていません。入力した内容は保存されています。センターへご連絡のうえ、時間をおいて添付してください。',
  en: 'There is no room left where files are kept, and the file was not attached. What you typed is saved. Tell the centre, and attach it later.',
};

export const closed: Problem = problem(
  'この申込は登録済みのため、添付ファイルを変更できません。現在の内容をご確認ください。',
  'This application has been filed, so its files cannot be changed now. Look at how it stands.',
);

export const noLongerAttached: Problem = problem(
  '添付ファイルが変更されています。添付ファイルの一覧を確認して、もう一度登録してください。',
  'The attached files have changed. Look at the list of files, then file again.',
);

export const notStored = (names: readonly string[]) =>
  problem(
    `${names.map((name) => `「${name}」`).join('')}が正しく保存されていません。削除して、もう一度添付してください。`,
    `${names.map((name) => `“${name}”`).join(', ')} ${names.length === 1 ? 'is' : 'are'} not safely stored. Delete and attach again.`,
  );
