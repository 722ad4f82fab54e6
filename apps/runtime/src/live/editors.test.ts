import { describe, expect, it } from 'vitest';
import type { EditorHere } from '../api/shapes/live-shapes.ts';
import { createMadeUpClock } from '../testing/made-up-clock.ts';
import { createEditors } from './editors.ts';
import type { Elsewhere, Message } from './elsewhere.ts';

/** Servers that hear each other, each with what it last told its pages. */
function servers(count: number) {
  const clock = createMadeUpClock();
  const heard: ((message: Message) => void)[][] = Array.from({ length: count }, () => []);
  return Array.from({ length: count }, (_none, own) => {
    const shown = new Map<string, EditorHere[]>();
    const elsewhere: Elsewhere = {
      tell: (message) => {
        for (const [other, listeners] of heard.entries()) {
          if (other !== own) for (const listener of listeners) listener(message);
        }
      },
      hear: (type, listener) => {
        heard[own]?.push((message) => {
          if (isOfType(message, type)) listener(message);
        });
      },
      onReturn: () => undefined,
    };
    const onChange = (flow: string, editors: EditorHere[]) => shown.set(flow, editors);
    return { clock, shown, editors: createEditors({ elsewhere, clock, onChange }) };
  });
}

function isOfType<Type extends Message['type']>(
  message: Message,
  type: Type,
): message is Extract<Message, { type: Type }> {
  return message.type === type;
}

const anna = { tab: 't1', name: 'Anna', flow: 'f', step: 'say' };

describe('who edits what', () => {
  it('is known in all servers, and follows each tab', () => {
    const [a, b] = servers(2);
    a?.editors.move(anna);
    expect(b?.shown.get('f')).toEqual([{ tab: 't1', name: 'Anna', step: 'say' }]);
    b?.editors.move({ ...anna, tab: 't2', name: 'Bo', step: null });
    a?.editors.move({ ...anna, step: 'ask' });
    for (const server of [a, b]) {
      expect(server?.shown.get('f')).toEqual([
        { tab: 't1', name: 'Anna', step: 'ask' },
        { tab: 't2', name: 'Bo', step: null },
      ]);
    }
  });

  it('leaves a flow when the tab goes to another one, or is closed', () => {
    const [a, b] = servers(2);
    a?.editors.move(anna);
    a?.editors.move({ ...anna, flow: 'g' });
    expect(b?.shown.get('f')).toEqual([]);
    expect(b?.shown.get('g')).toHaveLength(1);
    a?.editors.leave('t1');
    expect(b?.shown.get('g')).toEqual([]);
    a?.editors.leave('t1');
  });

  it('forgets a tab that is not heard of any more: its server may have died', () => {
    const [a] = servers(1);
    a?.editors.move(anna);
    a?.clock.passTime(59_000);
    expect(a?.shown.get('f')).toHaveLength(1);
    a?.clock.passTime(2_000);
    expect(a?.shown.get('f')).toEqual([]);
  });
});
