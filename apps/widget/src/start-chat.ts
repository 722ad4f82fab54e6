import {
  rememberedLocale,
  rememberedUnsent,
  rememberLocale,
  rememberUnsent,
} from './api/browser-memory.ts';
import { createChatApi } from './api/chat-api.ts';
import { watchForNews } from './api/live-updates.ts';
import { chooseLocale, isLocale, type Locale } from './language/choose-locale.ts';
import { freshChat, type ChatState } from './model/chat-state.ts';
import { createChatStore } from './model/chat-store.ts';
import { createReader } from './sync/reader.ts';
import { createSender } from './sync/sender.ts';
import { createPageView } from './view/page-view.ts';

/** Runs the chat of one channel inside `root`. */
export function startChat(root: HTMLElement, channelKey: string): void {
  const api = createChatApi(channelKey);
  let locale = firstLocale();
  let isWatching = false;

  const view = createPageView(root, {
    onSend: (text) => write(text, null),
    onPress: ({ id, label }) => {
      write(label, id);
      // The pressed button goes dead and would take the keyboard's focus with it.
      // On a touch screen focusing the box would pull up the keyboard instead.
      if (!matchMedia('(pointer: coarse)').matches) view.focusComposer();
    },
    onRetry: (id) => sender.retry(id),
    onEdit: (id) => {
      const refused = store.get().outgoing.find((one) => one.id === id);
      store.dispatch({ type: 'withdrawn', id });
      if (refused !== undefined) view.fillComposer(refused.text);
    },
    onReload: () => read(),
    onLocale: (picked) => {
      locale = picked;
      rememberLocale(picked);
      show(store.get());
    },
  });
  const store = createChatStore(freshChat(rememberedUnsent(channelKey)), (state) => {
    rememberUnsent(channelKey, state.outgoing);
    show(state);
  });
  const read = createReader({ api, store, onReached });
  const sender = createSender({ api, store, locale: () => locale, onAccepted: read });

  function show(state: ChatState): void {
    view.show(state, locale);
  }
  function write(text: string, button: string | null): void {
    sender.write(text, button);
    view.scrollToEnd();
  }
  function onReached(): void {
    sender.retryUnreached();
    if (isWatching) return;
    isWatching = true;
    watchForNews(api.streamUrl, read);
  }

  show(store.get());
  read();
}

function firstLocale(): Locale {
  const remembered = rememberedLocale();
  return isLocale(remembered) ? remembered : chooseLocale(navigator.languages);
}
