import type { FlowDocument } from '@bellhop/schema';
import type { ReadableStep } from './read-steps.ts';

/**
 * Steps from which a path leads back to themselves without passing a step that waits; one step per loop.
 * Tarjan's strongly connected components over the steps that do not wait, without recursion, so that a long
 * chain cannot exhaust the stack.
 */
export function findWaitlessLoops(
  document: FlowDocument,
  steps: ReadonlyMap<string, ReadableStep>,
): string[] {
  const targets = new Map<string, string[]>();
  for (const [id, { definition, config, node }] of steps) {
    const waits = node.disabled !== true && definition.waits(config);
    if (!waits) targets.set(id, []);
  }
  for (const { from, to } of Object.values(document.edges)) {
    if (targets.has(to.node)) targets.get(from.node)?.push(to.node);
  }
  return components(targets)
    .filter((component) => component.length > 1)
    .map((component) => component.sort()[0] ?? '');
}

function components(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];

  const open = (id: string) => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    stack.push(id);
    onStack.add(id);
  };
  const close = (id: string) => {
    if (low.get(id) !== order.get(id)) return;
    const component = stack.splice(stack.indexOf(id));
    for (const member of component) onStack.delete(member);
    found.push(component);
  };
  const lower = (id: string, value: number) => {
    low.set(id, Math.min(low.get(id) ?? value, value));
  };

  for (const root of targets.keys()) {
    if (order.has(root)) continue;
    open(root);
    const path: { id: string; next: number }[] = [{ id: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = targets.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        close(top.id);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.id, low.get(top.id) ?? 0);
      } else if (!order.has(target)) {
        open(target);
        path.push({ id: target, next: 0 });
      } else if (onStack.has(target)) {
        lower(top.id, order.get(target) ?? 0);
      }
    }
  }
  return found;
}
