import type { ChatItem } from '../model/chat-items.ts';
import { element, setText } from './element.ts';
import {
  createDayView,
  createMessageView,
  type MessageHandlers,
  type Wording,
} from './message-view.ts';

export type LogView = {
  readonly root: HTMLElement;
  readonly show: (items: readonly ChatItem[], wording: Wording) => void;
  readonly scrollToEnd: () => void;
};

const nearEndPixels = 60;

/** The scrolling list of messages. It follows new messages only while its reader is at the end. */
export function createLogView(handlers: MessageHandlers): LogView {
  const list = element('ol', { className: 'entries' });
  const empty = element('p', { className: 'empty' });
  const log = element('div', {
    className: 'log',
    attributes: { role: 'log', 'aria-live': 'polite', tabindex: '0' },
    children: [empty, list],
  });
  const more = element('button', { className: 'more', attributes: { type: 'button' } });
  more.hidden = true;
  const entries = createEntries(list, handlers);
  let isFollowing = true;

  function scrollToEnd(): void {
    isFollowing = true;
    more.hidden = true;
    log.scrollTop = log.scrollHeight;
  }
  more.addEventListener('click', () => {
    scrollToEnd();
    // The button is gone now; the keyboard goes on in the log.
    log.focus();
  });
  log.addEventListener('scroll', () => {
    isFollowing = log.scrollHeight - log.scrollTop - log.clientHeight < nearEndPixels;
    if (isFollowing) more.hidden = true;
  });
  // A phone's keyboard shrinks the log; the last message must stay in sight.
  new ResizeObserver(() => {
    if (isFollowing) scrollToEnd();
  }).observe(log);

  return {
    root: element('div', { className: 'log-frame', children: [log, more] }),
    scrollToEnd,
    show: (items, wording) => {
      log.setAttribute('aria-label', wording.t('log.label'));
      setText(more, wording.t('log.new'));
      setText(empty, wording.t('log.empty'));
      empty.hidden = items.length > 0;
      const hasNews = entries.show(items, wording);
      if (isFollowing) scrollToEnd();
      else if (hasNews) more.hidden = false;
    },
  };
}

type Entry = {
  readonly node: Element;
  readonly update: (item: ChatItem, wording: Wording) => void;
};

/** Keeps one node per item, by key, and touches only what changed. Says whether somebody else's message came. */
function createEntries(list: Element, handlers: MessageHandlers) {
  const known = new Map<string, Entry>();

  function create(item: ChatItem): Entry {
    const entry = createEntry(item, handlers);
    known.set(item.key, entry);
    return entry;
  }

  return {
    show: (items: readonly ChatItem[], wording: Wording): boolean => {
      const keys = new Set(items.map(({ key }) => key));
      const isHistory = known.size === 0;
      for (const [key, { node }] of known) {
        if (keys.has(key)) continue;
        node.remove();
        known.delete(key);
      }
      let hasNews = false;
      items.forEach((item, index) => {
        const isNew = !known.has(item.key);
        const entry = known.get(item.key) ?? create(item);
        entry.update(item, wording);
        if (isNew && !isHistory) arrive(entry.node);
        if (isNew && item.kind === 'message' && item.author !== 'customer') hasNews = true;
        const here = list.children[index];
        if (here !== entry.node) list.insertBefore(entry.node, here ?? null);
      });
      return hasNews;
    },
  };
}

function createEntry(first: ChatItem, handlers: MessageHandlers): Entry {
  if (first.kind === 'day') {
    const day = createDayView();
    return {
      node: day.node,
      update: (item, wording) => {
        if (item.kind === 'day') day.update(item, wording);
      },
    };
  }
  const message = createMessageView(first, handlers);
  return {
    node: message.node,
    update: (item, wording) => {
      if (item.kind === 'message') message.update(item, wording);
    },
  };
}

/** Only what comes while the page is open moves, not the history, and nothing for readers who want no motion. */
function arrive(node: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = { opacity: 0, transform: 'translateY(4px)' };
  node.animate([from, {}], { duration: 140, easing: 'ease-out' });
}
