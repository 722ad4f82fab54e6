import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowDocument } from '@bellhop/schema';

/**
 * Every way from a trigger through edges until it ends or would come to a step for the second time, as `node exit` of each
 * step that it leaves. At most `limit` of them: a large flow has more ways than anybody can walk.
 */
export function simplePaths(document: FlowDocument, limit = 5000): string[][] {
  const paths: string[][] = [];
  const starts = Object.values(document.nodes).filter(
    ({ type }) => nodeDefinitions[type]?.kind === 'trigger',
  );
  const follow = (node: string, path: string[], seen: ReadonlySet<string>) => {
    if (paths.length >= limit) return;
    const edges = Object.values(document.edges).filter(
      ({ from, to }) => from.node === node && !seen.has(to.node),
    );
    if (edges.length === 0) paths.push(path);
    for (const { from, to } of edges) {
      follow(to.node, [...path, `${node} ${from.exit}`], new Set([...seen, to.node]));
    }
  };
  for (const { id } of starts) follow(id, [], new Set([id]));
  return paths;
}
