import type { Translate } from '../language/translate.ts';
import { element, setText } from './element.ts';

export type ComposerView = {
  readonly root: HTMLElement;
  readonly show: (t: Translate) => void;
  readonly fill: (text: string) => void;
  readonly focus: () => void;
};

/** The box to write in. Enter sends, except while an input method is still composing a word. */
export function createComposerView(onSend: (text: string) => void): ComposerView {
  const label = element('label', { className: 'hidden', attributes: { for: 'text' } });
  const box = element('textarea', {
    attributes: { id: 'text', rows: '1', enterkeyhint: 'send', 'aria-describedby': 'hint' },
  });
  const hint = element('p', { className: 'hint', attributes: { id: 'hint' } });
  const send = element('button', { className: 'send', attributes: { type: 'submit' } });
  const row = element('div', { className: 'row', children: [label, box, send] });
  const form = element('form', { className: 'composer', children: [row, hint] });

  function fit(): void {
    box.style.height = 'auto';
    box.style.height = `${(box.scrollHeight + box.offsetHeight - box.clientHeight).toString()}px`;
    send.classList.toggle('idle', box.value.trim() === '');
  }
  function submit(): void {
    const text = box.value.trim();
    if (text !== '') {
      box.value = '';
      fit();
      onSend(text);
    }
    box.focus();
  }
  box.addEventListener('input', fit);
  box.addEventListener('keydown', (event) => {
    // Safari ends the composition before this event; there only the key code 229 tells.
    // oxlint-disable-next-line typescript/no-deprecated -- no other property says it
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  send.classList.add('idle');

  return {
    root: form,
    show: (t) => {
      setText(label, t('composer.label'));
      setText(send, t('composer.send'));
      setText(hint, t('composer.hint'));
      box.placeholder = t('composer.placeholder');
    },
    fill: (text) => {
      box.value = box.value.trim() === '' ? text : `${text}\n${box.value}`;
      fit();
      box.focus();
    },
    focus: () => {
      box.focus();
    },
  };
}
