import type { Text } from '../../ground/words.ts';
import { files } from '../../procedure/fields/files.ts';

/** システム構成図: the question with the manual's three steps. @param requiredIf when one is needed; a rule of the procedure sees to it */
export const systemDiagram = (requiredIf: Text) =>
  files({
    label: { ja: 'システム構成図', en: 'System diagram' },
    optional: { requiredIf },
    max: 3,
    template: {
      href: '/files/template/system-diagram',
      label: { ja: 'システム構成図の様式をダウンロードする', en: 'Download the diagram template' },
    },
    attach: { ja: 'システム構成図を添付する', en: 'Attach the system diagram' },
    steps: [
      {
        ja: '様式をダウンロードして、システム構成図を作成してください。',
        en: 'Download the template and draw your system diagram.',
      },
      { ja: '「参照」ボタンで、作成したファイルを選択してください。', en: 'Choose the file you made.' },
      {
        ja: '「システム構成図を添付する」ボタンを押すと、添付ファイル名が表示されます。削除する場合は「削除」ボタンを押してください。',
        en: 'Press “Attach the system diagram”; the file is then listed. “Delete” takes it out again.',
      },
    ],
  });
