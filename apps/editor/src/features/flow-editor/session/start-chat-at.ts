import type { FlowSession } from './flow-session.ts';

/** Opens the test chat where it is chosen with what it begins at this step. */
export function startChatAt(
  { chat, view }: Pick<FlowSession, 'chat' | 'view'>,
  node: string,
): void {
  chat.setStart({ node });
  chat.setUp(true);
  view.setState({ tab: 'chat', isPanelOpen: true });
}
