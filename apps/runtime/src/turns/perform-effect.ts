import type { Effect } from '@bellhop/schema';
import type { Ids } from '../ports.ts';
import { addMessage, blankMessage } from './add-message.ts';
import type { ChatWrite } from './chat.ts';
import { contentOf } from './message-content.ts';

interface Turn {
  id: string;
  ids: Ids;
  /** True when nobody had the chat before: what the bot says opens it again. */
  wasClosed: boolean;
}

/** Notes in the write what an effect changes. */
export function performEffect(write: ChatWrite, effect: Effect, turn: Turn): void {
  switch (effect.type) {
    case 'sendMessage':
      send(write, effect, turn);
      return;
    case 'addTags':
      write.addTags = [...new Set([...write.addTags, ...effect.tags])];
      write.removeTags = write.removeTags.filter((tag) => !effect.tags.includes(tag));
      return;
    case 'removeTags':
      write.removeTags = [...new Set([...write.removeTags, ...effect.tags])];
      write.addTags = write.addTags.filter((tag) => !effect.tags.includes(tag));
      return;
    case 'upsertLead':
      changeLead(write, effect);
      return;
    case 'saveContact':
      write.contacts.push({ kind: effect.kind, value: effect.value });
      return;
    case 'setField':
      write.fields.set(effect.name, effect.value);
      return;
    case 'handOff':
      handOff(write, effect);
      return;
    case 'setTimer':
      setTimer(write, effect);
      return;
    case 'cancelTimer':
      write.timers.set(effect.id, null);
      return;
    case 'request':
      write.requests.push({ wait: effect.wait, request: effect.request });
      return;
    case 'notify': {
      const { by, target, text } = effect;
      write.notices.push({ id: turn.ids.next('n'), by, target, text });
      return;
    }
    case 'rate': {
      const { score, comment } = effect;
      write.ratings.push({ id: turn.ids.next('g'), score, comment });
      return;
    }
    case 'closeChat':
      write.chat.owner = 'closed';
      return;
  }
}

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

function send(write: ChatWrite, effect: EffectOf<'sendMessage'>, turn: Turn): void {
  const { chat } = write;
  if (turn.wasClosed && chat.owner === 'closed') chat.owner = 'bot';
  const message = blankMessage(write, turn.ids);
  message.text = effect.text;
  message.content = contentOf(effect);
  message.buttons = effect.buttons;
  message.turnId = turn.id;
  addMessage(write, message);
}

function changeLead(write: ChatWrite, { stage, scoreChange, owner }: EffectOf<'upsertLead'>): void {
  const { lead } = write;
  write.lead = {
    stage: stage ?? lead?.stage ?? null,
    scoreChange: (lead?.scoreChange ?? 0) + scoreChange,
    owner: owner ?? lead?.owner ?? null,
  };
}

function handOff(write: ChatWrite, effect: EffectOf<'handOff'>): void {
  const { chat, at } = write;
  if (chat.owner === 'human') return;
  const { team, priority, summary, cause, draft } = effect;
  // The message that led to the hand-off is the first one that a person has to read.
  if (chat.owner !== 'waiting') chat.unread = 1;
  chat.owner = 'waiting';
  chat.handOff = { team, priority, summary, cause, at, ...(draft !== undefined && { draft }) };
}

function setTimer(write: ChatWrite, effect: EffectOf<'setTimer'>): void {
  const { id, at, wait, trigger, occurrence } = effect;
  const body = { type: 'timerFired' as const, timer: id, wait, trigger, occurrence };
  write.timers.set(id, { at, body });
}
