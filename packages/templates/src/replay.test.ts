import { conditionConfigSchema } from '../../nodes/src/condition/config.ts';
import schemaWords from '../../schema/src/messages/en.json' with { type: 'json' };
import {
  compileFlow,
  changeWords,
  compileLanguage,
  groupChanges,
  judgeChat,
  replayPrograms,
  runTest,
  stageOf,
  type PastChat,
  type ReplayStage,
} from '@bellhop/engine';
import {
  emptyLanguageBase,
  type FlowDocument,
  type FlowNode,
  type JsonObject,
} from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { pastOf } from '../../engine/src/testing/past-of.ts';
import { templates } from './index.ts';

const reader = { language: compileLanguage(null, emptyLanguageBase), country: 'TH' };

/** The template's test conversations as they would have been stored while it was live. */
function chatsOf(document: FlowDocument): PastChat[] {
  const stage = stageOf(document, { reader });
  return Object.values(document.tests).map((test) =>
    pastOf(test.id, runTest(stage, document, test).turns),
  );
}

function draftOf(document: FlowDocument): ReplayStage {
  const version = `draft:${document.id}`;
  const draft = compileFlow({ version, document });
  const shop = { releases: {}, versions: new Map(), live: [], order: [document.id] };
  return { flow: document.id, version, programOf: replayPrograms(draft, shop) };
}

const planted: FlowNode = {
  id: 'planted',
  type: 'end',
  version: 1,
  config: { outcome: '', closeChat: false },
  position: { x: 0, y: 0 },
};

/** What stands over a group of chats that changed alike, as a person reads it; steps are named by their ids. */
function sentencesOf(chats: readonly PastChat[], stage: ReplayStage): string[] {
  const judged = chats.map((chat) => ({ id: chat.id, verdict: judgeChat(chat, stage) }));
  return groupChanges(judged).map(({ change }) =>
    schemaWords.replay[changeWords(change)]
      .replace('{{reached}}', change.reached?.node ?? '')
      .replace('{{expected}}', change.expected?.node ?? ''),
  );
}

/** The document with one step set otherwise. */
function withConfig(document: FlowDocument, node: FlowNode, config: JsonObject): FlowDocument {
  const other = { ...node, config: { ...node.config, ...config } };
  return { ...document, nodes: { ...document.nodes, [node.id]: other } };
}

function nodesOf({ nodes }: FlowDocument, type: string): FlowNode[] {
  return Object.values(nodes).filter((node) => node.type === type);
}

/** Steps that wait for a while, with the field that says for how long. */
function waitsIn({ nodes }: FlowDocument) {
  return Object.values(nodes).flatMap((node) =>
    ['minutes', 'patience', 'waitMinutes'].flatMap((field) => {
      const minutes = node.config[field];
      return typeof minutes === 'number' && minutes > 0 ? [{ node, field, minutes }] : [];
    }),
  );
}

/** Whether the chat went on because the time of a step was over. */
function waitedAt({ turns }: PastChat, { id }: FlowNode): boolean {
  return turns.some(({ event: { body }, trace: { steps } }) => {
    const isOver = body.type === 'timerFired' && body.timer === body.wait;
    return isOver && steps[0]?.node === id;
  });
}

/** Steps as the chat passed them, each with the step behind it. */
function waysOf({ turns }: PastChat) {
  return turns.flatMap(({ trace }) =>
    trace.steps.map((step, index) => ({ step, next: trace.steps[index + 1] })),
  );
}

describe.each(templates.map((template) => [template.id, template] as const))(
  'a change that is planted in %s',
  (_id, template) => {
    const document = template.build('flow1', 'en');
    const chats = chatsOf(document);

    it('is found where an edge leads elsewhere, and nowhere else', () => {
      for (const edge of Object.values(document.edges)) {
        const stage = draftOf({
          ...document,
          nodes: { ...document.nodes, planted },
          edges: { ...document.edges, [edge.id]: { ...edge, to: { node: 'planted' } } },
        });
        for (const chat of chats) {
          const passed = waysOf(chat).find(
            ({ step: { outcome } }) =>
              (outcome.type === 'exit' || outcome.type === 'skipped') && outcome.edge === edge.id,
          );
          const verdict = judgeChat(chat, stage);
          const name = `${edge.id} in ${chat.id}`;
          if (passed === undefined) expect(verdict.result, name).toBe('same');
          else {
            expect(verdict, name).toMatchObject({
              result: 'changed',
              change: {
                kind: 'step',
                expected: { node: edge.to.node },
                reached: { node: 'planted' },
              },
            });
          }
        }
      }
    });

    it('is found where a step is switched off, with the step that is passed over', () => {
      for (const node of Object.values(document.nodes)) {
        const nodes = { ...document.nodes, [node.id]: { ...node, disabled: true } };
        const stage = draftOf({ ...document, nodes });
        for (const chat of chats) {
          const says = waysOf(chat).find(({ step }) => {
            return step.node === node.id && step.entry === 'entered' && step.effects.length > 0;
          });
          if (says === undefined) continue;
          const { result, change } = judgeChat(chat, stage);
          expect([result, change?.expected?.node], `${node.id} in ${chat.id}`).toEqual([
            'changed',
            node.id,
          ]);
        }
      }
    });

    it('is found where other words are sent, as another reply of that step', () => {
      let found = 0;
      for (const node of Object.values(document.nodes)) {
        const { config } = node;
        const text = config['text'];
        if (text === null || typeof text !== 'object' || Array.isArray(text)) continue;
        const other: Record<string, string> = {};
        for (const [locale, words] of Object.entries(text)) {
          if (typeof words === 'string') other[locale] = `${words} (planted)`;
        }
        const changed = { ...node, config: { ...config, text: other } };
        const stage = draftOf({ ...document, nodes: { ...document.nodes, [node.id]: changed } });
        for (const chat of chats) {
          const says = waysOf(chat).find(
            ({ step }) =>
              step.node === node.id && step.effects.some(({ type }) => type === 'sendMessage'),
          );
          const { result, change } = judgeChat(chat, stage);
          const name = `${node.id} in ${chat.id}`;
          if (says === undefined) expect(result, name).toBe('same');
          else {
            found += 1;
            expect([result, change?.kind, change?.expected?.node], name).toEqual([
              'changed',
              'reply',
              node.id,
            ]);
            expect(sentencesOf([chat], stage), name).toEqual([`get another reply at “${node.id}”`]);
          }
        }
      }
      expect(found).toBeGreaterThan(0);
    });

    it('is told where a condition takes another way', () => {
      for (const node of nodesOf(document, 'condition')) {
        // What was true is true no longer.
        const never = {
          id: 'never',
          subject: 'text',
          operator: 'equals',
          value: ['nobody writes this'],
        };
        const { branches } = conditionConfigSchema.parse(node.config);
        const config = {
          branches: branches.map((branch) => ({ ...branch, match: 'all', items: [never] })),
        };
        const stage = draftOf(withConfig(document, node, config));
        const taken = chats.flatMap((chat) => {
          const way = waysOf(chat).find(
            ({ step: { node: at, outcome } }) =>
              at === node.id && outcome.type === 'exit' && outcome.exit !== 'otherwise',
          );
          return way === undefined ? [] : [{ chat, next: way.next }];
        });
        for (const { chat, next } of taken) {
          const [told = ''] = sentencesOf([chat], stage);
          const otherwise =
            next === undefined
              ? new RegExp(`now reach|leave “${node.id}” another way`)
              : new RegExp(`(instead of|no longer reach) “${next.node}”`);
          expect(told, `${node.id} in ${chat.id}`).toMatch(otherwise);
        }
        const others = chats.filter((one) => !taken.some(({ chat }) => chat === one));
        expect(sentencesOf(others, stage), node.id).toEqual([]);
      }
    });

    it('is told where a wait takes another time', () => {
      for (const { node, field, minutes } of waitsIn(document)) {
        const stage = draftOf(withConfig(document, node, { [field]: minutes + 600 }));
        const waited = chats.filter((chat) => waitedAt(chat, node));
        const told = waited.length === 0 ? [] : [`go on at another time after “${node.id}”`];
        expect(sentencesOf(chats, stage), node.id).toEqual(told);
      }
    });
  },
);

it('templates have conditions and waits to plant changes in', () => {
  const built = templates.map((template) => template.build('flow1', 'en'));
  expect(built.some((flow) => nodesOf(flow, 'condition').length > 0)).toBe(true);
  const hasWaited = (flow: FlowDocument) =>
    waitsIn(flow).some(({ node }) => chatsOf(flow).some((chat) => waitedAt(chat, node)));
  expect(built.some(hasWaited)).toBe(true);
});
