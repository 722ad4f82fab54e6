import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadStarterPack, starterLocales } from '../starter/starter-packs.ts';
import { groupedAtMost, groupSimilar } from './group-similar.ts';

const groupsOf = (texts: readonly string[]) =>
  groupSimilar(texts).map(({ members }) => members.map((member) => texts[member]));

describe('groupSimilar', () => {
  test('puts messages together that ask for the same', () => {
    const texts = [
      'do you deliver on sunday',
      'Where can I park?',
      'do you deliver on Sundays?',
      'is there parking, where can I park',
      'sunday delivery possible? do you deliver',
    ];
    expect(groupsOf(texts)).toEqual([
      [texts[0], texts[2], texts[4]],
      [texts[1], texts[3]],
    ]);
  });

  test('sees through spelling: width, capitals, the other Chinese script', () => {
    expect(groupSimilar(['可以開發票嗎', '可以开发票吗', 'ＯＫ', 'ok'])).toEqual([
      { sample: 0, members: [0, 1] },
      { sample: 2, members: [2, 3] },
    ]);
  });

  test('puts the largest group first', () => {
    expect(groupSimilar(['hello', 'refund', 'refund', 'hello', 'refund'])).toEqual([
      { sample: 1, members: [1, 2, 4] },
      { sample: 0, members: [0, 3] },
    ]);
  });

  test('keeps messages apart that have nothing in common', () => {
    expect(groupSimilar(['运费多少钱', 'zmiana adresu', 'ขอใบเสร็จ'])).toHaveLength(3);
  });

  test('takes texts without a letter, and looks at 500 of them', () => {
    expect(groupSimilar(['', '?!', '', '\ud800'])).toEqual([
      { sample: 0, members: [0, 2] },
      { sample: 1, members: [1] },
      { sample: 3, members: [3] },
    ]);
    const many = Array.from({ length: 600 }, () => 'hello');
    expect(groupSimilar(many)[0]?.members).toHaveLength(groupedAtMost);
    expect(groupSimilar([])).toEqual([]);
  });

  test.each(starterLocales)(
    'of a shop’s usual questions in %s four of five in a group want the same',
    async (locale) => {
      const { sentences } = await loadStarterPack(locale);
      const labelled = Array.from({ length: 15 }, (_, round) =>
        Object.entries(sentences).map(([intent, texts]) => ({ intent, text: texts[round] ?? '' })),
      ).flat();
      const groups = groupSimilar(labelled.map(({ text }) => text)).filter(
        ({ members }) => members.length > 1,
      );
      const shares = groups.map(({ members }) => {
        const counts = new Map<string, number>();
        for (const member of members) {
          const intent = labelled[member]?.intent ?? '';
          counts.set(intent, (counts.get(intent) ?? 0) + 1);
        }
        return { all: members.length, most: Math.max(...counts.values()) };
      });
      const all = shares.reduce((sum, share) => sum + share.all, 0);
      const most = shares.reduce((sum, share) => sum + share.most, 0);
      expect(all).toBeGreaterThan(labelled.length / 4);
      expect(most / all).toBeGreaterThan(0.8);
    },
  );

  test('every message is in one group, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 40 }),
        (texts) => {
          const groups = groupSimilar(texts);
          const places = groups.flatMap(({ members }) => members).sort((a, b) => a - b);
          expect(places).toEqual(texts.map((_, place) => place));
          for (const { sample, members } of groups) expect(members).toContain(sample);
          expect(groupSimilar(texts)).toEqual(groups);
        },
      ),
    );
  });
});
