import type { Event } from '@bellhop/schema';
import { exactTime } from '../../../ui/format-time.ts';
import type { Words } from '../session/use-words.ts';

/** What happened, in words, where it was no message of the customer. */
export function happeningText({ t, locale }: Words, { body, at }: Event): string {
  switch (body.type) {
    case 'returnedToBot':
      return t('flow.chat.gaveBack');
    case 'agentActed':
      return t(`flow.happened.${body.action}`);
    case 'timerFired':
      return t('flow.happened.timer', { at: exactTime(at, locale) });
    case 'resultArrived':
      return t(body.result.kind === 'failed' ? 'flow.happened.noResult' : 'flow.happened.result');
    case 'orderChanged':
      return t('flow.happened.order', {
        number: body.order.number,
        status: t(`flow.order.${body.order.status}`),
      });
    case 'cartChanged':
      return t(body.cart.items.length === 0 ? 'flow.happened.cartEmptied' : 'flow.happened.cart');
    case 'tagAdded':
      return t('flow.happened.tag', { tag: body.tag });
    case 'silence':
    case 'scheduled':
    case 'customerMessage':
      return exactTime(at, locale);
  }
}
