import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../commands/apply.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { anyCommand, startDocument } from '../testing/arbitraries.ts';
import { allChangeKeys, changeKeys } from './change-keys.ts';
import { changesBetween } from './changes-between.ts';

const anyFlow = fc.array(anyCommand, { maxLength: 25 }).map((commands) =>
  commands.reduce<FlowDocument>((document, command) => {
    const applied = apply(document, command);
    return applied.ok ? applied.document : document;
  }, startDocument),
);

test('whatever changes has a key, and it is one of the keys of the one side or of the other', () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, fc.boolean(), (from, to, orderOfTriggers) => {
      const changes = { ...changesBetween(from, to), orderOfTriggers };
      const keys = changeKeys(changes);
      expect(keys.length).toBeGreaterThanOrEqual(changes.count);
      expect(new Set(keys).size).toBe(keys.length);
      const known = new Set([...allChangeKeys(from), ...allChangeKeys(to)]);
      for (const key of keys) expect(known).toContain(key);
    }),
    { numRuns: 300 },
  );
});
