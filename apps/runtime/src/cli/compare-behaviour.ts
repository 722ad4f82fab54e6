import {
  answeredBy,
  compileLanguage,
  groupChanges,
  judgeChat,
  playChat,
  type JudgedChat,
} from '@bellhop/engine';
import { emptyLanguageBase, type FileChat, type FlowDocument } from '@bellhop/schema';
import { replayShop, replayStage } from '../replay/replay-shop.ts';
import type { Call } from './call.ts';
import { withReading } from './open-data.ts';
import { groupLines } from './told-groups.ts';

interface Versions {
  from: FlowDocument;
  to: FlowDocument;
}

/** What two versions of a flow make of the same conversations, counted. */
export interface Behaviour {
  total: number;
  same: number;
  changed: number;
  errors: number;
  groups: ReturnType<typeof groupChanges>;
}

/** Of the newest stored conversations, in the shop as it was for each of them. */
export function behaviourInStored(
  { from, to }: Versions,
  last: number,
  env: NodeJS.ProcessEnv,
): Promise<Behaviour> {
  return withReading(env, async (reading) => {
    const { replayDatabase } = await import('../replay/replay-database.ts');
    const options = { base: alike(from, to) };
    const { judged } = await replayDatabase(reading, to, { filter: {}, last }, options);
    return counted(judged);
  });
}

/** Of the conversations of a file: the flow is the whole shop then, which has taught nothing. Needs no database. */
export function behaviourInFile({ from, to }: Versions, chats: readonly FileChat[]): Behaviour {
  const shop = replayShop({ releases: {}, versions: [], live: [], order: [to.id] });
  const [old, fresh] = [replayStage(alike(from, to), shop), replayStage(to, shop)];
  const { live } = old.programOf(null, '');
  // Contacts, moods and the wish for a person are read without any teaching.
  const reader = { language: compileLanguage(null, emptyLanguageBase), country: 'XX' };
  const judged = chats.map((chat) => {
    const past = answeredBy(playChat(chat, { live, reader }), old);
    return { id: chat.id, verdict: judgeChat(past, fresh) };
  });
  return counted(judged);
}

/** Steps are compared by flow and id: a copy under another id is the same flow. */
function alike(from: FlowDocument, to: FlowDocument): FlowDocument {
  return { ...from, id: to.id };
}

function counted(judged: readonly JudgedChat[]): Behaviour {
  const count = (wanted: string) =>
    judged.filter(({ verdict }) => verdict.result === wanted).length;
  return {
    total: judged.length,
    same: count('same'),
    changed: count('changed'),
    errors: count('error'),
    groups: groupChanges(judged),
  };
}

export function behaviourLines(behaviour: Behaviour, { from, to }: Versions, call: Call): string[] {
  const { groups, ...counts } = behaviour;
  return [
    '',
    call.words.t('diff.behaviour'),
    ...groupLines(groups, [alike(from, to), to], call),
    call.words.t('diff.summary', counts),
  ];
}
