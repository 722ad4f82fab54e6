import { Modal } from '@mantine/core';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { bindings, type Binding } from './keymap.ts';

const isMac = navigator.platform.startsWith('Mac');
const symbols: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  enter: '↵',
  f2: 'F2',
};

function keysOf({ key, mod, shift, alt }: Binding): string {
  const parts = [
    ...(mod === true ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt === true ? ['Alt'] : []),
    ...(shift === true ? ['Shift'] : []),
    symbols[key] ?? key.toUpperCase(),
  ];
  return parts.join(' + ');
}

/** All keys of the canvas, made from the keymap itself. */
export function ShortcutsSheet() {
  const { t } = useWords();
  const { view } = useSession();
  const isOpen = useView(({ dialog }) => dialog === 'shortcuts');
  const actions = [...new Set(bindings.map((binding) => binding.action))];
  return (
    <Modal
      className="fe-modal"
      opened={isOpen}
      title={t('flow.keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onClose={() => {
        view.setState({ dialog: null });
      }}
    >
      <dl className="fe-keys">
        {actions.map((action) => (
          <div key={action}>
            <dt>{t(`flow.keys.${action}`)}</dt>
            <dd>
              {bindings
                .filter((binding) => binding.action === action)
                .map((binding) => (
                  <kbd key={keysOf(binding)}>{keysOf(binding)}</kbd>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
