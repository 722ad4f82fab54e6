import type { CustomerMessage, QuickReply, SendMessage } from '@bellhop/schema';
import type { ChatTurn } from './course.ts';

/**
 * A message as it can be written here: the press of a button that is not offered becomes the words on it. Ids are told
 * apart only within a step, so an id alone counts where the chat waits at the same step as then.
 */
export function pressFits(
  body: CustomerMessage,
  { turns, isSamePlace }: { turns: readonly ChatTurn[]; isSamePlace: boolean },
): CustomerMessage {
  if (body.button === null) return body;
  const offered = offeredIn(turns);
  const found =
    offered.find(({ id, label }) => id === body.button && label === body.text) ??
    offered.find(({ label }) => label !== '' && label === body.text) ??
    (isSamePlace ? offered.find(({ id }) => id === body.button) : undefined);
  if (found === undefined) return { ...body, button: null };
  return { ...body, button: found.id, text: found.label };
}

/** The buttons of the last turn in which something was said. */
function offeredIn(turns: readonly ChatTurn[]): QuickReply[] {
  const said = turns.map(({ transition: { effects } }) =>
    effects.filter((effect): effect is SendMessage => effect.type === 'sendMessage'),
  );
  const last = said.findLast((messages) => messages.length > 0) ?? [];
  return last.flatMap((message) => [
    ...message.buttons,
    ...(message.kind === 'cards' ? message.cards.flatMap(({ buttons }) => buttons) : []),
  ]);
}
