/** What a browser without script would send for the journey's form on a page, whatever button is pressed. */
export function formOf(html: string): Record<string, string[]> {
  const form = /<form class="form" [^>]*id="journey".*?<\/form>/s.exec(html)?.[0] ?? '';
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name) fields[unescaped(name)] = [...(fields[unescaped(name)] ?? []), unescaped(value)];
  };
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const type = attribute(input, 'type');
    if (type === 'file' || (isBox(type) && !/ checked\b/.test(input))) continue;
    add(attribute(input, 'name'), attribute(input, 'value') ?? 'on');
  }
  for (const [, name, text = ''] of form.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
    add(name, text);
  for (const [, name, options = ''] of form.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? /<option [^>]*>/.exec(options)?.[0] ?? '';
    add(name, attribute(chosen, 'value') ?? '');
  }
  return fields;
}

/** Where the journey's form on a page is sent to. */
export const actionOf = (html: string): string =>
  unescaped(/<form class="form" action="([^"]*)"[^>]*id="journey"/.exec(html)?.[1] ?? '');

const isBox = (type: string | undefined): boolean => type === 'radio' || type === 'checkbox';

const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
