import { describe, expect, it } from 'vitest';
import { addSentences, linesOf, putBack, rewriteSentence } from './edit-sentences.ts';

const most = { sentences: 5, characters: 20 };

describe('linesOf', () => {
  it('takes what people paste from documents and chats', () => {
    expect(
      linesOf('how much\r\n\r\n  - price pls \n• 多少钱\n3. ราคาเท่าไหร่\n12) ile?\n2、价格'),
    ).toEqual(['how much', 'price pls', '多少钱', 'ราคาเท่าไหร่', 'ile?', '价格']);
  });

  it('leaves numbers that belong to the sentence', () => {
    expect(linesOf('2 pieces please\n48小时能发货吗\n-5% for me?')).toEqual([
      '2 pieces please',
      '48小时能发货吗',
      '-5% for me?',
    ]);
    expect(linesOf(' \n ')).toEqual([]);
  });
});

describe('addSentences', () => {
  it('adds what is new and counts the rest', () => {
    expect(
      addSentences(['How much'], ['how  much', 'price', ' ', 'ＰＲＩＣＥ', 'x'.repeat(21)], most),
    ).toEqual({
      sentences: ['How much', 'price'],
      added: 1,
      known: 2,
      tooLong: 1,
      overfull: 0,
    });
  });

  it('stops when the list is full', () => {
    const { sentences, overfull } = addSentences([], ['1', '2', '3', '4', '5', '6', '7'], most);
    expect([sentences.length, overfull]).toEqual([5, 2]);
  });
});

describe('rewriteSentence', () => {
  it('writes one anew, where it stands', () => {
    expect(rewriteSentence(['a', 'b', 'c'], 'b', ' x ')).toEqual(['a', 'x', 'c']);
  });

  it('removes one that is emptied or written like another', () => {
    expect(rewriteSentence(['a', 'b'], 'b', '  ')).toEqual(['a']);
    expect(rewriteSentence(['a', 'b'], 'b', 'A')).toEqual(['a']);
  });

  it('gives the same list when nothing changed', () => {
    const list = ['a'];
    expect(rewriteSentence(list, 'a', 'a ')).toBe(list);
    expect(rewriteSentence(list, 'a', 'A')).toEqual(['A']);
  });
});

it('puts a deleted sentence back, once', () => {
  expect(putBack(['a', 'c'], 'b', 1)).toEqual(['a', 'b', 'c']);
  expect(putBack(['a', 'B'], 'b', 1)).toEqual(['a', 'B']);
  expect(putBack([], 'b', 7)).toEqual(['b']);
});
