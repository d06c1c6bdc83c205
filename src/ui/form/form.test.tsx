import { describe, expect, it } from 'vitest';
import { ErrorSummary } from '../feedback/errors.tsx';
import { Checkbox, Radios } from './choices.tsx';
import { Textarea, TextInput } from './inputs.tsx';
import { CodeRows } from './rows.tsx';

describe('a field', () => {
  it('binds error, remark and hint to its control, the error first', () => {
    const html = String(
      <TextInput name="contact.name" label="氏名" hint="全角" remark="旧姓ですか" error="氏名を入力してください" />,
    );
    expect(html).toContain('<label class="field-label" for="contact-name">');
    expect(html).toContain('aria-describedby="contact-name-error contact-name-remark contact-name-hint"');
    expect(html).toContain('aria-invalid="true"');
    for (const id of ['error', 'remark', 'hint']) expect(html).toContain(`id="contact-name-${id}"`);
  });

  it('says nothing of errors where there is none', () => {
    const html = String(<TextInput name="code" label="コード" />);
    expect(html).not.toMatch(/aria-invalid|aria-describedby|data-invalid/);
  });

  it('shows what was typed, as text', () => {
    expect(String(<TextInput name="a" label="A" value={'"><script>'} />)).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(String(<Textarea name="b" label="B" value={'\n</textarea>'} />)).toContain('&lt;/textarea&gt;');
  });

  it('keeps a line break that begins a text, which browsers swallow once', () => {
    expect(String(<Textarea name="b" label="B" value={'\n一行目'} />)).toMatch(/<textarea[^>]*>\n\n一行目</);
  });
});

describe('choices', () => {
  it('give the field’s id to the first box, so that the error summary leads there', () => {
    const html = String(
      <Radios
        name="other"
        label="その他の契約変更"
        choices={[
          { value: 'yes', label: 'あり' },
          { value: 'no', label: 'なし', checked: true },
        ]}
      />,
    );
    expect(html).toMatch(/id="other" name="other" value="yes"/);
    expect(html).toMatch(/id="other-no" name="other" value="no" checked/);
  });

  it('can carry a name that says more than the hidden label', () => {
    const html = String(
      <Checkbox name="release" value="NAC001" label="機器共用の解除" ariaLabel="機器共用の解除 NAC001" />,
    );
    expect(html).toContain('aria-label="機器共用の解除 NAC001"');
    expect(html).toContain('id="release-NAC001"');
  });
});

describe('CodeRows', () => {
  const rows = (values: { value: string; error?: string }[]) =>
    String(
      <CodeRows
        name="office"
        label="事業所コード"
        rowLabel={(n) => `${n}件目`}
        values={values}
        add={{ name: 'add', label: '追加' }}
      />,
    );

  it('shows one empty row where there is no value, and a pattern for more', () => {
    const html = rows([]);
    expect(html).toContain('id="office"');
    expect(html).toMatch(/<template data-row-pattern="office">.*id="office-\{n\}".*<\/template>/s);
  });

  it('binds a row’s own error to that row', () => {
    const html = rows([{ value: 'NAC001' }, { value: 'XYZ', error: '見つかりません' }]);
    expect(html).toContain('aria-describedby="office-2-row-error"');
    expect(html).toContain('id="office-2-row-error"');
  });
});

describe('ErrorSummary', () => {
  it('is nothing without errors', () => {
    expect(String(<ErrorSummary title="誤り" errors={[]} />)).toBe('');
  });

  it('can take the focus and leads to each field', () => {
    const html = String(<ErrorSummary title="誤り" errors={[{ href: '#a', text: 'Aを入力してください' }]} />);
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('<a href="#a">');
  });
});
