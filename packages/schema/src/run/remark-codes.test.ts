import { describe, expect, it } from 'vitest';
import { schemaMessages } from '../messages/index.ts';
import { brokenCodes, remarkCodes } from './remark-codes.ts';
import { requestFailures } from './request.ts';
import { traceSchema } from './trace.ts';

function keysOf(group: string, messages: object): string[] {
  const found: unknown = Object.entries(messages).find(([key]) => key === group)?.[1];
  return typeof found === 'object' && found !== null ? Object.keys(found).sort() : [];
}

describe.each(Object.entries(schemaMessages))(
  'what a trace shows has words in %s:',
  (_locale, words) => {
    it('every remark of the engine', () => {
      expect(keysOf('reason', words)).toEqual(remarkCodes.toSorted());
    });

    it('every step that the engine cannot run, and what nobody foresaw', () => {
      expect(keysOf('failure', words)).toEqual([...brokenCodes, 'other'].sort());
    });

    it('every reason why the outside does not answer', () => {
      expect(keysOf('requestFailure', words)).toEqual(requestFailures.toSorted());
    });

    it('every outcome', () => {
      expect(keysOf('outcome', words)).toEqual(traceSchema.shape.outcome.options.toSorted());
    });
  },
);
