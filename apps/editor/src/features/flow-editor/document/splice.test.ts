import { apply, emptyFlow, type FlowDocument } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { canSplice, spliceCommand } from './splice.ts';

const settings = {
  name: 'Shop',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};

/** Replies in a row, joined as told: `a>b`. */
function flow(ids: string[], lines: string[]): FlowDocument {
  const document = emptyFlow('f_1', settings);
  ids.forEach((id, index) => {
    const config = { text: { en: id }, quickReplies: [] };
    const position = { x: index * 340, y: 0 };
    document.nodes[id] = { id, type: 'reply', version: 1, config, position };
  });
  for (const line of lines) {
    const [from = '', to = ''] = line.split('>');
    document.edges[line] = { id: line, from: { node: from, exit: 'then' }, to: { node: to } };
  }
  return document;
}

function splice(document: FlowDocument, id: string, line: string, at = { x: 500, y: 300 }) {
  const edge = document.edges[line];
  if (edge === undefined) throw new Error('no such line');
  const sizeOf = () => ({ width: 256, height: 140 });
  const command = spliceCommand(document, id, { edge, newEdge: 'new', at, sizeOf });
  if (command === undefined) return undefined;
  const applied = apply(document, command);
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.document;
}
const linesOf = (document: FlowDocument | undefined) =>
  Object.values(document?.edges ?? {})
    .map(({ from, to }) => `${from.node}>${to.node}`)
    .sort();

describe('a step that is let go on a line', () => {
  it('goes into the line when nothing hung on it', () => {
    expect(linesOf(splice(flow(['a', 'b', 'x'], ['a>b']), 'x', 'a>b'))).toEqual(['a>x', 'x>b']);
  });

  it('leaves no gap where it was', () => {
    const before = flow(['a', 'b', 'c', 'd', 'e'], ['a>b', 'b>c', 'c>d', 'd>e']);
    expect(linesOf(splice(before, 'b', 'd>e'))).toEqual(['a>c', 'b>e', 'c>d', 'd>b']);
    expect(linesOf(splice(before, 'd', 'a>b'))).toEqual(['a>d', 'b>c', 'c>e', 'd>b']);
  });

  it('stays where it was let go, unless it would lie on an end of the line', () => {
    const before = flow(['a', 'b', 'c', 'x'], ['a>b', 'b>c']);
    expect(splice(before, 'x', 'a>b', { x: 171, y: 309 })?.nodes).toMatchObject({
      x: { position: { x: 180, y: 300 } },
      b: { position: { x: 340, y: 0 } },
    });
    expect(splice(before, 'x', 'a>b', { x: 170, y: 0 })?.nodes).toMatchObject({
      x: { position: { x: 340, y: 0 } },
      b: { position: { x: 680, y: 0 } },
      c: { position: { x: 1020, y: 0 } },
    });
  });

  it('is not pushed about by itself when it came from further on', () => {
    const before = flow(['a', 'b', 'c', 'd'], ['a>b', 'b>c', 'c>d']);
    const after = splice(before, 'c', 'a>b', { x: 170, y: 0 });
    expect(after?.nodes['c']?.position).toEqual({ x: 340, y: 0 });
    expect(linesOf(after)).toEqual(['a>c', 'b>d', 'c>b']);
  });

  it('is left alone where its lines cannot close over the gap', () => {
    expect(canSplice(flow(['a', 'b'], ['a>b']), 'b')).toBe(false);
    expect(canSplice(flow(['a', 'b'], ['a>b']), 'a')).toBe(false);
    expect(canSplice(flow(['a', 'b'], ['a>b', 'b>a']), 'b')).toBe(false);
    expect(canSplice(flow(['a', 'b', 'c'], ['a>b', 'b>c']), 'b')).toBe(true);
  });
});
