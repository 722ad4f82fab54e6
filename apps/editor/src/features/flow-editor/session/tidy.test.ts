import { expect, test } from 'vitest';
import { tidyUp } from '../document/tidy-up.ts';
import type { TidyStep } from '../document/tidy-steps.ts';
import { edit } from './edit-actions.ts';
import { createFlowSession } from './flow-session.ts';
import { tidy } from './tidy.ts';
import { plainFlow } from '../document/testing/plain-flow.ts';

const find = (steps: readonly TidyStep[]) => Promise.resolve(tidyUp(steps));

function open() {
  const document = plainFlow();
  for (const [index, id] of ['a', 'b'].entries()) {
    const config = { text: { en: 'Hi' }, quickReplies: [] };
    const position = { x: 13, y: index * 10 };
    document.nodes[id] = { id, type: 'reply', version: 1, config, position };
  }
  return createFlowSession(document, { canEdit: true, canPublish: true, canTest: true });
}

test('tidying up is one step of undo', async () => {
  const session = open();
  const before = session.flow.getState().document;
  expect(await tidy(session, find)).toBe(true);
  expect(session.flow.getState().document.nodes['a']?.position).toEqual({ x: 0, y: 0 });
  session.flow.undo();
  expect(session.flow.getState().document.nodes).toEqual(before.nodes);
  expect(session.flow.getState().history.past).toEqual([]);
});

test('what was changed meanwhile is left as it is', async () => {
  const session = open();
  const tidying = tidy(session, find);
  edit(session, { type: 'removeNodes', ids: ['b'] }, { key: 'removed' });
  const { document } = session.flow.getState();
  expect(await tidying).toBe(false);
  expect(session.flow.getState().document).toBe(document);
  expect(session.view.getState().said?.key).toBe('tidyStale');
});
