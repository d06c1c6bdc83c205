import type { Text } from '../../ground/words.ts';
import type { Optional } from '../../procedure/field.ts';

/** Above a page that opens with the present contract. */
export const overwrite: Text = {
  ja: '現在の契約内容が表示されています。変更する項目だけを上書きしてください。',
  en: 'The present contract is shown. Overwrite only what changes.',
};

/** The account of 口座振替 is asked for in that case alone. */
export const forDirectDebit: Optional = {
  requiredIf: { ja: '「口座振替」を選択した場合', en: 'you choose direct debit' },
};
