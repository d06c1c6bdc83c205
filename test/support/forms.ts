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

/**
 * The same left unfinished: in every other field a text that no check takes, in the others nothing, and the last of every choice.
 */
export function halfFilled(html: string): Record<string, string[]> {
  const form = /<form class="form" [^>]*id="journey".*?<\/form>/s.exec(html)?.[0] ?? '';
  const fields = formOf(html);
  const tags = [...form.matchAll(/<(?:input|textarea|select) [^>]*>/g)].map(([tag]) => tag);
  for (const [at, tag] of tags.entries()) {
    const [type, name, value = 'on'] = ['type', 'name', 'value'].map((each) => unescaped(attribute(tag, each) ?? ''));
    if (!name || type === 'hidden' || type === 'file') continue;
    if (type === 'radio') fields[name] = [value];
    else if (type === 'checkbox') fields[name] = [...new Set([...(fields[name] ?? []), value])];
    else if (tag.startsWith('<select')) fields[name] = [lastOption(form, tag)];
    else {
      const text = tag.startsWith('<textarea') ? `一行目\r\n書きかけ ${at}` : `書きかけ ${at}﨑`;
      fields[name] = [...(fields[name] ?? []).slice(0, -1), tag.startsWith('<input') && at % 2 === 0 ? '' : text];
    }
  }
  return fields;
}

function lastOption(form: string, tag: string): string {
  const options = form.slice(form.indexOf(tag)).split('</select>')[0] ?? '';
  return unescaped([...options.matchAll(/<option [^>]*value="([^"]*)"/g)].at(-1)?.[1] ?? '');
}

/** Where the buttons of a page lead that save it and leave. */
export const goalsOf = (html: string): string[] =>
  [...html.matchAll(/<button [^>]*value="go" formaction="([^"]*)"/g)].map(([, at = '']) => unescaped(at));
