import { codeLine } from './settings.ts';

/** 通関士証票番号 (`domain.md` 2.5). */
export const licenceLine = () =>
  codeLine({ ja: '通関士証票番号', en: 'Broker licence number' }, /^[0-9A-Z-]{1,12}$/, {
    ja: '通関士証票番号は英数字12文字以内で入力してください。',
    en: 'The broker licence number has at most 12 letters and digits.',
  });
