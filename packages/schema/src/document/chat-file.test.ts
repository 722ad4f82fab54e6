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
        { id: 'a', locale: 'en', said: [{ text: 'Where is it?', at: null }] },
        { id: '3', locale: null, said: [{ text: 'Where is it?', at: null }] },
      ],
    });
  });

  it('keeps the times at which it was written, as one clock shows them', () => {
    const turns = [{ role: 'customer', text: 'Hi', at: '2026-03-01T09:00:00+07:00' }];
    const read = readChatFile(JSON.stringify({ id: 'a', turns }));
    expect(read).toMatchObject({ chats: [{ said: [{ at: '2026-03-01T02:00:00.000Z' }] }] });
  });

  it.each([
    ['{"turns":[{"role":"customer","text":"a","at":"yesterday"}]}', 'input.invalid', 1],
    ['{"turns":[]}\n{', 'input.notJson', 2],
    ['{"turns":"no"}', 'input.invalid', 1],
    ['{"turns":[]}\n'.repeat(20_001), 'input.tooLarge', 20_001],
  ])('says which line is wrong: %.20s', (content, code, line) => {
    expect(readChatFile(content)).toEqual({ ok: false, problem: { code, line } });
  });
});
