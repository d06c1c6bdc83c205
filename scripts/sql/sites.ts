import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A place where the code sends a statement of its own. */
export type Site = {
  file: string;
  /** Lines of the file, from 1 on, from the first of the statement to the call that sends it. */
  from: number;
  to: number;
  /** Its words up to the first value. */
  begins: string;
  /** The whole, each of its values a parameter. It is what is sent where no value is a part of a statement itself. */
  plain: string;
  /** Where its row type stands in the file; undefined where nobody reads its rows. */
  row?: { start: number; end: number };
};

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** Every `` sql`…`.execute(…) `` of the program. @param root the folder of the sources */
export function sitesIn(root: string): Site[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => sitesOf(`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')));
}

function sitesOf(file: string, text: string): Site[] {
  if (!text.includes('sql')) return [];
  const lineAt = lines(text);
  return [...nodesOf(parseSync(file, text).program)].filter(isExecution).map((call) => {
    const sent = (call.callee as Node).object as Node;
    const place = { file, from: lineAt(call.start), to: lineAt(call.end) };
    const words = (sent.quasi as { quasis: { value: { cooked: string } }[] }).quasis.map(({ value }) => value.cooked);
    const types = sent.typeArguments as (Node & { params: Node[] }) | null;
    const row = types?.params[0];
    return {
      ...place,
      begins: words[0] ?? '',
      plain: words.reduce((text, next, index) => `${text}$${index}${next}`),
      ...(row && { row: { start: row.start, end: row.end } }),
    };
  });
}

function isExecution(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node.callee as Node & { property?: { name?: string }; object?: Node };
  return callee.type === 'MemberExpression' && callee.property?.name === 'execute' && isStatement(callee.object);
}

/** A transaction and a query that Kysely builds are executed too; their rows are typed by the tables. */
const isStatement = (node: Node | undefined): boolean =>
  node?.type === 'TaggedTemplateExpression' && (node.tag as { name?: string }).name === 'sql';

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const each of Object.values(value)) yield* nodesOf(each);
}

function lines(text: string): (at: number) => number {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (at) => starts.filter((start) => start < at).length + 1;
}
