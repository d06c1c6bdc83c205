import type { Child } from 'hono/jsx';

/** Anything a component can hold: text, an element, several of them, or nothing. */
export type Content = Child;

/** The id that a field's control carries when no other is given: its name, made safe for a fragment link. */
export function idOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/-+$/, '');
}

/** Ids for `aria-describedby`, or nothing where there is none. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
