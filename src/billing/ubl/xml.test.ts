import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../test/support/any-invoice.ts';
import { ask } from '../../../test/support/saxon.ts';
import { element, printXml, type XmlElement } from './xml.ts';

const printedWith = (text: string, attribute = '') =>
  printXml(element('a', [element('b', `[${text}]`, { c: attribute })]) as XmlElement);

test('signs of XML are escaped, what XML 1.0 forbids becomes U+FFFD', () => {
  expect(printedWith('<&>"', '"<')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b c="&#34;&#60;">[&#60;&#38;&#62;&#34;]</b>\n</a>\n',
  );
  const forbidden = ['\0', '\u0008', '\u000B', '\u001F', '\uD800', '\uDFFF', '\uFFFE', '\uFFFF'];
  for (const sign of forbidden) expect(printedWith(sign)).toContain('[\uFFFD]');
  for (const allowed of ['\u0085', '外', '𠮷', '\uE000', '\u{10FFFF}'])
    expect(printedWith(allowed)).toContain(`[${allowed}]`);
});

test('a text is read again as it was, whatever it is', () => {
  const texts = fc.sample(anyText, 200).map((text) => `[${text}]`);
  const elements = texts.map((text) => element('b', text, { c: text }));
  const read = ask(printXml(element('a', elements) as XmlElement));
  const kept = texts.map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
  expect(read('array { /a/b ! string(.) }')).toEqual(kept);
  expect(read('array { /a/b/@c ! string(.) }')).toEqual(kept);
});

test('an element without text and without elements is left out', () => {
  expect(element('a', ' \n')).toBeUndefined();
  expect(element('a', [undefined, element('b', '')])).toBeUndefined();
  expect(element('a', 0)).toMatchObject({ content: '0' });
});
