import { imagineEvent, sayStep } from '@bellhop/engine';
import { variablesIn } from '@bellhop/nodes/contract';
import { showsOf, type FlowDocument, type SendMessage } from '@bellhop/schema';
import { sceneOf } from './chat-scene.ts';
import type { Settings } from './chat-settings.ts';
import type { ChatState } from './chat-state.ts';
import { newOrder, orderOf } from './given-orders.ts';

interface Asked {
  node: string;
  as: { channel: string; locale: string };
  document: FlowDocument;
  settings: Settings;
}

/**
 * What a step says, with what the test chat knows. A variable that it does not know yet keeps its braces, so that it can
 * be shown as a variable.
 */
export function sayOnPaper(
  { node, as, document, settings }: Asked,
  { profile, paper }: Pick<ChatState, 'profile' | 'paper'>,
): SendMessage[] {
  const { channel: kind, locale } = as;
  const orders =
    paper.orders.length > 0
      ? paper.orders
      : [orderOf(newOrder([], 'paid'), { locale, now: paper.now })];
  const around = { ...paper, owner: 'bot' as const, orders };
  const scene = sceneOf({ ...profile, locale }, { document, settings });
  const body = { type: 'customerMessage' as const, text: '', button: null, attachments: [] };
  const event = imagineEvent(scene, around, body);
  const shows = showsOf(kind);
  const { facts } = event;
  const variables = Object.fromEntries(
    variablesIn(document.nodes[node]?.config ?? {}).map((name) => [name, `{{ ${name} }}`]),
  );
  return sayStep(settings.compile(document), {
    node,
    event: {
      ...event,
      facts: {
        ...facts,
        customer: { ...facts.customer, locale },
        channel: { ...facts.channel, ...(shows !== null && { shows }) },
      },
    },
    variables: { ...variables, ...paper.state.variables, ...paper.state.locals },
  });
}
