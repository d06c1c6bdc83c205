/** A field of a form that was read from a page, with its value there. */
export type Field = { name: string; type: string; value: string };

/** A form of a page that somebody can see. */
export type PageForm = { action: string; type: string; fields: Field[] };

/** The forms of a page that are sent by POST; the pages are our own, so that a few expressions suffice. */
export function formsOf(html: string, page: string): PageForm[] {
  const outside = fieldsIn(html).filter(({ form }) => form !== undefined);
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', inside = '']) => {
    if (attribute(tag, 'method')?.toLowerCase() !== 'post') return [];
    const id = attribute(tag, 'id');
    const fields = [...fieldsIn(inside), ...outside.filter(({ form }) => form === id)];
    const type = attribute(tag, 'enctype') ?? 'application/x-www-form-urlencoded';
    return [{ action: attribute(tag, 'action') || page, type, fields: fields.map(({ form: _, ...field }) => field) }];
  });
}

/** Addresses of this service that a page leads to. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const href = attribute(tag, 'href')?.split('#')[0];
    return href?.startsWith('/') ? [href] : [];
  });

function fieldsIn(html: string): (Field & { form: string | undefined })[] {
  const tags = [
    ...html.matchAll(/<(input|button)\b([^>]*)>/g),
    ...html.matchAll(/<(select|textarea)\b([^>]*)>(.*?)<\/\1>/gs),
  ];
  return tags.flatMap(([, kind = '', tag = '', inside = '']) => {
    const name = attribute(tag, 'name');
    if (!name) return [];
    const type = kind === 'input' ? (attribute(tag, 'type') ?? 'text') : kind;
    return [{ name, type, value: valueIn(kind, tag, inside), form: attribute(tag, 'form') }];
  });
}

function valueIn(kind: string, tag: string, inside: string): string {
  if (kind === 'textarea') return unescaped(inside);
  if (kind !== 'select') return attribute(tag, 'value') ?? '';
  const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option);
  return attribute(options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? '', 'value') ?? '';
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
