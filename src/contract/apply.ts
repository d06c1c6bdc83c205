import type { Item, Operation } from './operation.ts';
import { touchedPath } from './operation.ts';
import { type State, stateFrom } from './shape.ts';

/** An operation that finds something else than it was accepted for: an item that is there already, or gone, or a count below 0. */
export class DoesNotApply extends Error {
  constructor(
    readonly operation: Operation,
    readonly reason: 'present' | 'missing' | 'negative',
  ) {
    super(`${operation.op} ${touchedPath(operation)} on ${operation.subject}: ${reason}`);
  }
}

/**
 * The state after the operation; the given state is left as it was.
 * @throws {DoesNotApply}
 */
export function apply<S extends State>(state: S, operation: Operation): S {
  if (operation.op === 'open') return stateFrom(operation.subject, operation.value) as S;
  const path = 'list' in operation ? operation.list : operation.path;
  return step(state, path.split('.'), operation) as S;
}

/** @throws {DoesNotApply} */
export function applyAll<S extends State>(state: S, operations: readonly Operation[]): S {
  return operations.reduce(apply, state);
}

type Step = Exclude<Operation, { op: 'open' }>;

function step(node: unknown, path: readonly string[], operation: Step): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return leaf(node, operation);
  if (Array.isArray(node)) {
    const at = (node as Item[]).findIndex((item) => item.id === head);
    if (at < 0) throw new DoesNotApply(operation, 'missing');
    return node.with(at, step(node[at], rest, operation));
  }
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, head))
    throw new DoesNotApply(operation, 'missing');
  return { ...node, [head]: step((node as Record<string, unknown>)[head], rest, operation) };
}

function leaf(node: unknown, operation: Step): unknown {
  switch (operation.op) {
    case 'set':
      return operation.value;
    case 'count': {
      const sum = Number(node) + operation.by;
      if (sum < 0) throw new DoesNotApply(operation, 'negative');
      return sum;
    }
    case 'add':
      if (has(node, operation.item.id)) throw new DoesNotApply(operation, 'present');
      return [...(node as Item[]), operation.item];
    case 'remove':
      if (!has(node, operation.id)) throw new DoesNotApply(operation, 'missing');
      return (node as Item[]).filter((item) => item.id !== operation.id);
  }
}

const has = (node: unknown, id: string): boolean =>
  Array.isArray(node) && (node as Item[]).some((item) => item.id === id);
