import { apply, type FlowDocument, type JsonObject } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { setConfigCommand } from './edit-commands.ts';
import { plainFlow } from './testing/plain-flow.ts';

const button = (id: string) => ({ id, label: { en: id } });
const reply = (...buttons: string[]): JsonObject => ({
  text: { en: 'Hi' },
  quickReplies: buttons.map(button),
});

/** A reply with lines from some of its exits, each to a step of its own. */
function flow(config: JsonObject, exits: string[]): FlowDocument {
  const document = plainFlow();
  const position = { x: 0, y: 0 };
  document.nodes['r'] = { id: 'r', type: 'reply', version: 1, config, position };
  exits.forEach((exit, index) => {
    const to = `to_${String(index)}`;
    document.nodes[to] = { id: to, type: 'reply', version: 1, config: reply(), position };
    const edge = { id: `e_${String(index)}`, from: { node: 'r', exit }, to: { node: to } };
    document.edges[edge.id] = edge;
  });
  return document;
}

function change(document: FlowDocument, config: JsonObject) {
  const { command, moved, gone } = setConfigCommand(document, 'r', config);
  const applied = apply(document, command);
  if (!applied.ok) throw new Error(applied.problem.code);
  const lines = Object.values(applied.document.edges).map(({ from, to }) => [from.exit, to.node]);
  return { lines, moved: moved.map(({ id }) => id), gone: gone.map(({ id }) => id) };
}

describe('a change that replaces the exits of a step', () => {
  it('moves the line to the exit for everything else when buttons come', () => {
    expect(change(flow(reply(), ['then']), reply('yes'))).toEqual({
      lines: [['other', 'to_0']],
      moved: ['other'],
      gone: [],
    });
  });

  it('moves it back when the last button goes, and tells which line went with its button', () => {
    const document = flow(reply('yes'), ['button:yes', 'other']);
    expect(change(document, reply())).toEqual({
      lines: [['then', 'to_1']],
      moved: ['then'],
      gone: ['button:yes'],
    });
  });

  it('keeps lines whose exits stay', () => {
    const document = flow(reply('yes', 'no'), ['button:yes', 'button:no', 'other']);
    expect(change(document, reply('no'))).toEqual({
      lines: [
        ['button:no', 'to_1'],
        ['other', 'to_2'],
      ],
      moved: [],
      gone: ['button:yes'],
    });
  });

  it('leaves every line alone while the form cannot be read', () => {
    const document = flow(reply('yes'), ['button:yes']);
    expect(change(document, { text: 1 })).toEqual({
      lines: [['button:yes', 'to_0']],
      moved: [],
      gone: [],
    });
  });
});
