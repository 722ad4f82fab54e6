import type { FlowDocument } from '@bellhop/schema';
import type { TestChat } from '../chat/chat-state.ts';
import { createTestChat } from '../chat/test-chat.ts';
import { createViewportLink, type ViewportLink } from '../compare/viewport-link.ts';
import { collapsedGroups } from '../document/collapsed-groups.ts';
import { createFlowStore, type FlowStore } from '../document/flow-store.ts';
import { newId } from '../document/new-id.ts';
import type { Size } from '../document/place-step.ts';
import { createReplays, type Replays } from '../replay/replay-store.ts';
import { createTestRuns, type TestRuns } from '../tests/test-runs.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

/** Everything about one open flow that several parts of the page share. */
export interface FlowSession {
  flow: FlowStore;
  view: ViewStore;
  chat: TestChat;
  tests: TestRuns;
  replays: Replays;
  /** Canvases that lie side by side move together. */
  comparison: ViewportLink;
  /** Sizes of the cards as they are drawn. */
  sizes: Map<string, Size>;
  canEdit: boolean;
  /** Test cases may be changed; who may edit may do that too. */
  canTest: boolean;
  canPublish: boolean;
  newId: (prefix: string) => string;
  /** Tells this opening of the flow from all others on this computer. */
  visit: string;
}

export interface SessionRights {
  canEdit: boolean;
  canTest: boolean;
  canPublish: boolean;
}

export function createFlowSession(document: FlowDocument, rights: SessionRights): FlowSession {
  const view = createViewStore();
  view.setState({ collapsed: collapsedGroups.read(document.id) });
  const flow = createFlowStore(document, () => Date.now());
  const read = () => flow.getState().document;
  const chat = createTestChat(read);
  const tests = createTestRuns({ read, shop: chat.testShop });
  // What is known of the shop comes in bit by bit.
  chat.subscribe((state, before) => {
    if (state.told !== before.told) tests.shopChanged();
  });
  return {
    flow,
    view,
    chat,
    tests,
    replays: createReplays({ read, shop: chat.testShop, around: chat.around }),
    comparison: createViewportLink(),
    sizes: new Map(),
    newId,
    visit: newId('v'),
    ...rights,
  };
}
