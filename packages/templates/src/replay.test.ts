import {
  compileFlow,
  compileLanguage,
  judgeChat,
  replayPrograms,
  runTest,
  stageOf,
  type PastChat,
  type ReplayStage,
} from '@bellhop/engine';
import { emptyLanguageBase, type FlowDocument, type FlowNode } from '@bellhop/schema';
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
          }
        }
      }
      expect(found).toBeGreaterThan(0);
    });
  },
);
