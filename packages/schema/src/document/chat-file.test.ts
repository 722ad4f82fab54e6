import { describe, expect, it } from 'vitest';
import { readChatFile } from './chat-file.ts';

describe('a file of conversations', () => {
  it('gives what customers wrote, line by line', () => {
    const turns = [
      { role: 'agent', text: 'Hi!' },
      { role: 'customer', text: 'Where is it?', intent: 'whatever' },
    ];
    const lines = [JSON.stringify({ id: 'a', lang: 'en', turns }), '', JSON.stringify({ turns })];
    expect(readChatFile(lines.join('\n'))).toEqual({
      ok: true,
      chats: [
        { id: 'a', locale: 'en', said: ['Where is it?'] },
        { id: '3', locale: null, said: ['Where is it?'] },
      ],
    });
  });

  it.each([
    ['{"turns":[]}\n{', 'input.notJson', 2],
    ['{"turns":"no"}', 'input.invalid', 1],
    ['{"turns":[]}\n'.repeat(20_001), 'input.tooLarge', 20_001],
  ])('says which line is wrong: %.20s', (content, code, line) => {
    expect(readChatFile(content)).toEqual({ ok: false, problem: { code, line } });
  });
});
