import { emptyFlow, type Event, type FlowDocument, type FlowNode } from '@bellhop/schema';

export type EdgeList = readonly (readonly [from: string, exit: string, to: string])[];

/** A step for a test flow; `y` places it, which for triggers is the order of trying. */
export function step(id: string, type: string, config: FlowNode['config'], y = 0): FlowNode {
  return { id, type, version: 1, config, position: { x: 0, y } };
}

export function keywords(id: string, words: string[], rest: FlowNode['config'] = {}): FlowNode {
  const config = {
    on: 'keywords',
    keywords: words,
    mode: 'contains',
    canInterrupt: false,
    ...rest,
  };
  return step(id, 'message', config);
}

export function reply(id: string, text: string, buttons: string[] = []): FlowNode {
  const quickReplies = buttons.map((label) => ({ id: label.toLowerCase(), label: { en: label } }));
  return step(id, 'reply', { text: { en: text }, quickReplies });
}

export function handOff(id: string, text = 'One moment.'): FlowNode {
  return step(id, 'hand-off', { text: { en: text }, team: '', priority: 'normal', summary: '' });
}

export function flow(id: string, nodes: FlowNode[], edges: EdgeList): FlowDocument {
  const base = emptyFlow(id, {
    name: id,
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  return {
    ...base,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    edges: Object.fromEntries(
      edges.map(([from, exit, to], index) => {
        const edge = `e${String(index)}`;
        return [edge, { id: edge, from: { node: from, exit }, to: { node: to } }];
      }),
    ),
  };
}

/** A customer message as a complete event. */
export function says(
  text: string,
  facts: Partial<Event['facts']> = {},
  button: string | null = null,
): Event {
  return {
    id: `event-${text}`,
    at: '2026-01-05T10:00:00.000Z',
    seed: 1,
    body: { type: 'customerMessage', text, button, attachments: [] },
    facts: {
      owner: 'bot',
      customer: { id: 'c1', name: 'Lin', locale: 'en' },
      tags: [],
      orders: [],
      agentsOnline: 0,
      channel: { key: 'demo', name: 'Demo' },
      messagesBefore: 0,
      localTime: { hour: 10, minute: 0, weekday: 1 },
      ...facts,
    },
  };
}

export function givenBack(): Event {
  return { ...says(''), id: 'event-back', body: { type: 'returnedToBot' } };
}
