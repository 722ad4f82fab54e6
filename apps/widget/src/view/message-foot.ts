import { errorKey, type Translate } from '../language/translate.ts';
import type { MessageItem } from '../model/chat-items.ts';
import { element, setText } from './element.ts';

export type FootHandlers = {
  readonly onRetry: (id: string) => void;
  readonly onEdit: (id: string) => void;
};
type FootView = {
  readonly node: Element;
  readonly update: (
    item: MessageItem,
    wording: { readonly t: Translate; readonly region: string },
  ) => void;
};

/** The small line below a message: when it was sent, that it is being sent, or why it was not. */
export function createFoot({ onRetry, onEdit }: FootHandlers): FootView {
  const words = element('span');
  const action = element('button', { className: 'link', attributes: { type: 'button' } });
  const node = element('div', { className: 'foot', children: [words, ' ', action] });
  let act: () => void = () => undefined;
  action.addEventListener('click', () => act());
  return {
    node,
    update: (item, { t, region }) => {
      const canRetry = item.status === 'failed';
      const isBad = canRetry || item.status === 'refused';
      const text = isBad ? failure(item, t) : progress(item, t, region);
      node.className = isBad ? 'foot bad' : 'foot';
      node.toggleAttribute('hidden', text === '');
      setText(words, text);
      action.hidden = !isBad;
      setText(action, isBad ? t(canRetry ? 'message.retry' : 'message.edit') : '');
      act = () => (canRetry ? onRetry(item.key) : onEdit(item.key));
    },
  };
}

function failure({ code }: MessageItem, t: Translate): string {
  return `${t('message.notSent')} ${t(errorKey(code ?? 'internal'))}`;
}

function progress({ status, isLast, at }: MessageItem, t: Translate, region: string): string {
  if (status === 'sending') return t('message.sending');
  if (!isLast) return '';
  const format = new Intl.DateTimeFormat(region, { hour: 'numeric', minute: '2-digit' });
  return format.format(new Date(at));
}
