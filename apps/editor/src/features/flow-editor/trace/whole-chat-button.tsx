import { IconRoute } from '@tabler/icons-react';
import { useWords } from '../session/use-words.ts';

interface WholeChatButtonProps {
  isOn: boolean;
  onToggle: () => void;
}

/** Lights up the way of the whole chat so far, not of one message alone. */
export function WholeChatButton({ isOn, onToggle }: WholeChatButtonProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="fe-icon-button"
      aria-label={t('flow.trace.wholeChat')}
      title={t('flow.trace.wholeChat')}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      <IconRoute size={18} aria-hidden="true" />
    </button>
  );
}
