import { apply, type FlowDocument } from '@bellhop/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipOf, clipOfFlow, clipOfText, pasteCommand, readClip, writeClip } from './clipboard.ts';
import { plainFlow } from './testing/plain-flow.ts';

function chain(length: number): FlowDocument {
  const document = plainFlow();
  for (let n = 0; n < length; n += 1) {
    const id = `n${String(n)}`;
    const position = { x: n * 300, y: 100 - n };
    document.nodes[id] = { id, type: 'reply', version: 1, config: { n }, position };
    if (n === 0) continue;
    const edge = `e${String(n)}`;
    const from = { node: `n${String(n - 1)}`, exit: 'then' };
    document.edges[edge] = { id: edge, from, to: { node: id } };
  }
  return document;
}

function counter() {
  let last = 0;
  return (prefix: string) => `${prefix}_new${String((last += 1))}`;
}

test('a paste renews every id, keeps inner lines and lands where it should', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (length, take) => {
        const document = chain(length);
        const ids = Object.keys(document.nodes).slice(0, take);
        const clip = clipOf(document, ids);
        if (clip === undefined) throw new Error('nothing was copied');
        const read = readClip(writeClip(clip));
        expect(read).toEqual(clip);
        const { command, ids: added } = pasteCommand(clip, { x: 1000, y: 500 }, counter());
        const applied = apply(document, command);
        if (!applied.ok) throw new Error(applied.problem.code);
        expect(added.every((id) => document.nodes[id] === undefined)).toBe(true);
        expect(Object.keys(applied.document.nodes)).toHaveLength(length + added.length);
        expect(Object.keys(applied.difference.edges.added)).toHaveLength(ids.length - 1);
        const places = added.map((id) => applied.document.nodes[id]?.position ?? { x: 0, y: 0 });
        expect(Math.min(...places.map((place) => place.x))).toBe(1000);
        expect(Math.min(...places.map((place) => place.y))).toBe(500);
      },
    ),
  );
});

test('notes come along, and groups that are copied whole', () => {
  const document = chain(3);
  const size = { width: 200, height: 100 };
  document.notes['m'] = { id: 'm', text: 'Prices', position: { x: -40, y: 0 }, size };
  document.groups['g'] = { id: 'g', name: 'Begin', nodes: ['n0', 'n1'] };
  expect(clipOf(document, ['n0', 'm'])?.groups).toBeUndefined();
  const clip = clipOf(document, ['n0', 'n1', 'm']);
  if (clip === undefined) throw new Error('nothing was copied');
  expect(readClip(writeClip(clip))).toEqual(clip);
  const { command, ids, notes } = pasteCommand(clip, { x: 1000, y: 500 }, counter());
  const applied = apply(document, command);
  if (!applied.ok) throw new Error(applied.problem.code);
  expect(Object.values(applied.difference.groups.added)).toMatchObject([
    { name: 'Begin', nodes: ids },
  ]);
  const note = applied.document.notes[notes[0] ?? ''];
  expect(note).toMatchObject({ text: 'Prices', size, position: { x: 1000 } });
  expect(clipOf(document, ['m'])?.nodes).toEqual([]);
});

test('a line to a step that was not copied stays behind', () => {
  const clip = clipOf(chain(3), ['n0', 'n2']);
  expect(clip?.nodes).toHaveLength(2);
  expect(clip?.edges).toHaveLength(0);
});

test.each([
  ['plain words', 'hello'],
  ['other JSON', '{"kind":"something"}'],
  ['no steps', '{"kind":"bellhop/steps","version":1,"nodes":[],"edges":[]}'],
  ['nothing', ''],
])('%s on the clipboard are not steps', (_name, text) => {
  expect(readClip(text)).toBeUndefined();
});

test('text becomes a reply in the main language; nothing and far too much of it do not', () => {
  const clip = clipOfText('  We open at ten.\n', 'th');
  expect(clip?.nodes.map(({ type, config }) => [type, config['text']])).toEqual([
    ['reply', { th: 'We open at ten.' }],
  ]);
  expect(clipOfText(' \n', 'en')).toBeUndefined();
  expect(clipOfText('x'.repeat(2001), 'en')).toBeUndefined();
});

test('a whole flow can be pasted, one without steps cannot', () => {
  expect(clipOfFlow(chain(3))?.edges).toHaveLength(2);
  expect(clipOfFlow(chain(0))).toBeUndefined();
});
