import { waysOf, type Graph } from './graph.ts';
import type { Steps } from './read-steps.ts';

/**
 * Steps from which a path of edges and jumps leads back to themselves without passing a step that waits; one step per
 * loop. Tarjan's strongly connected components over the steps that do not wait, without recursion, so that a long
 * chain cannot exhaust the stack.
 */
export function findWaitlessLoops(graph: Graph, steps: Steps): string[] {
  const targets = new Map<string, string[]>();
  for (const [id, { waits }] of steps) if (!waits) targets.set(id, []);
  const toItself: string[] = [];
  for (const [id, list] of targets) {
    for (const { to } of waysOf(graph, id)) {
      if (to === id) toItself.push(id);
      else if (targets.has(to)) list.push(to);
    }
  }
  const rounds = components(targets)
    .filter((component) => component.length > 1)
    .map((component) => component.sort()[0] ?? '');
  return [...rounds, ...toItself];
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
