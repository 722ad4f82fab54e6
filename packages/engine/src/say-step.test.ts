import { describe, expect, it } from 'vitest';
import { compileFlow } from './compile-flow.ts';
import { sayStep } from './say-step.ts';
import { flow, keywords, reply, says, step } from './testing/build-flow.ts';
import { tryStep } from './try-step.ts';

const buttons = [
  { id: 'yes', label: { en: 'Yes' } },
  { id: 'no', label: { en: 'No' } },
];
const compiled = compileFlow({
  version: 'draft',
  document: flow(
    'shop',
    [
      keywords('price', ['price']),
      reply('say', 'Size {{ shirt | default: "any" }}'),
      step('ask', 'reply', { text: { en: 'Sure?' }, quickReplies: buttons }),
      reply('broken', 'Hi {{ '),
      step('clarify', 'clarify', { text: { en: 'Hi {{ ' } }),
    ],
    [],
  ),
});
const said = (node: string, variables = {}, event = says('hello')) =>
  sayStep(compiled, { node, event, variables });

describe('what a step says', () => {
  it('is filled with what the chat knows', () => {
    expect(said('say', { shirt: 'M' })).toMatchObject([{ text: 'Size M' }]);
    expect(said('say')).toMatchObject([{ text: 'Size any' }]);
  });

  it('is laid out as the channel shows it', () => {
    const shows = { buttons: 0, images: true, cards: false };
    const plain = says('hello', { channel: { key: 'sms', name: 'SMS', shows } });
    expect(said('ask')).toMatchObject([{ text: 'Sure?', buttons: [{ id: 'yes' }, { id: 'no' }] }]);
    expect(said('ask', {}, plain)).toMatchObject([{ text: 'Sure?\n\n1. Yes\n2. No', buttons: [] }]);
  });

  it('is nothing for a trigger, a step that is gone, and a text that is half typed', () => {
    expect(said('price')).toEqual([]);
    expect(said('gone')).toEqual([]);
    expect(said('broken')).toEqual([]);
    expect(() => tryStep(compiled, 'clarify', says('hello'))).not.toThrow();
  });
});
