import type { Text } from '../words/text.ts';

/** Above a page that opens with the present contract. */
export const overwrite: Text = {
  ja: '現在の契約内容が表示されています。変更する項目だけを上書きしてください。',
  en: 'The present contract is shown. Overwrite only what changes.',
};
