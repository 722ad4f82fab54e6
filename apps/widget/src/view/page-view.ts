import { regionalTag, type Locale } from '../language/choose-locale.ts';
import { errorKey, translator, type Translate } from '../language/translate.ts';
import { chatItems } from '../model/chat-items.ts';
import type { ChatState } from '../model/chat-state.ts';
import { createComposerView } from './composer-view.ts';
import { element, setText } from './element.ts';
import { createLanguageSelect } from './language-select.ts';
import { createLogView } from './log-view.ts';
import type { MessageHandlers } from './message-view.ts';

export type PageHandlers = MessageHandlers & {
  readonly onSend: (text: string) => void;
  readonly onReload: () => void;
  readonly onLocale: (locale: Locale) => void;
};
export type PageView = {
  readonly show: (state: ChatState, locale: Locale) => void;
  readonly scrollToEnd: () => void;
  readonly focusComposer: () => void;
  /** Puts a refused message back into the box. */
  readonly fillComposer: (text: string) => void;
};

/** The whole page inside `root`. It only draws a state; what happens is the handlers' business. */
export function createPageView(root: HTMLElement, handlers: PageHandlers): PageView {
  const initial = element('span', { className: 'initial', attributes: { 'aria-hidden': 'true' } });
  const name = element('h1');
  const status = element('p', { className: 'status' });
  const language = createLanguageSelect(handlers.onLocale);
  const titles = element('div', { className: 'titles', children: [name, status] });
  const header = element('header', { children: [initial, titles, language.root] });
  const log = createLogView(handlers);
  const notice = element('p', { className: 'notice', attributes: { role: 'status' } });
  const composer = createComposerView(handlers.onSend);
  const talk = element('div', { className: 'talk', children: [log.root, notice, composer.root] });
  const instead = element('div', { className: 'instead' });
  const main = element('main', { children: [talk, instead] });
  root.append(header, main);

  function show(state: ChatState, locale: Locale): void {
    const t = translator(locale);
    const isReady = state.phase === 'ready';
    document.documentElement.lang = locale;
    document.title = isReady ? t('page.title', { name: state.channelName }) : t('page.loading');
    language.show(locale, t);
    header.classList.toggle('bare', !isReady);
    talk.hidden = !isReady;
    instead.hidden = isReady;
    instead.className = `instead ${state.phase}`;
    if (!isReady) {
      setText(initial, '');
      setText(name, t(headingKey(state)));
      document.title = name.textContent;
      instead.replaceChildren(...insteadOf(state, t, handlers.onReload));
      return;
    }
    setText(initial, firstLetter(state.channelName));
    setText(name, state.channelName);
    setText(status, t(`status.${state.isConnected ? state.owner : 'offline'}`));
    status.className = `status ${state.isConnected ? state.owner : 'offline'}`;
    setText(notice, noticeOf(state, t));
    composer.show(t);
    log.show(chatItems(state), { region: regionalTag(locale, navigator.languages), t });
  }

  return {
    show,
    scrollToEnd: log.scrollToEnd,
    focusComposer: composer.focus,
    fillComposer: composer.fill,
  };
}

function headingKey({ phase, code }: ChatState) {
  if (phase === 'loading') return 'page.loading';
  return code === 'channel.notFound' ? 'page.unknownTitle' : 'page.failedTitle';
}

function insteadOf({ phase, code }: ChatState, t: Translate, onReload: () => void): Element[] {
  if (phase === 'loading') {
    return ['left', 'right', 'left'].map((side) =>
      element('div', { className: `skeleton ${side}`, attributes: { 'aria-hidden': 'true' } }),
    );
  }
  if (code === 'channel.notFound') return [element('p', { text: t('page.unknownText') })];
  const again = element('button', {
    className: 'send',
    text: t('page.tryAgain'),
    attributes: { type: 'button' },
  });
  again.addEventListener('click', onReload);
  return [element('p', { text: t(errorKey(code ?? 'internal')) }), again];
}

function noticeOf({ isConnected, owner }: ChatState, t: Translate): string {
  if (!isConnected) return t('notice.offline');
  return owner === 'waiting' || owner === 'closed' ? t(`notice.${owner}`) : '';
}

function firstLetter(name: string): string {
  return (Array.from(name.trim())[0] ?? '').toUpperCase();
}
