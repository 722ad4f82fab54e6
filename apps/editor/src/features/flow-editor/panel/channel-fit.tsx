import { measure, type ChannelLimits } from '@bellhop/nodes/check';
import type { SendMessage } from '@bellhop/schema';
import { useWords } from '../session/use-words.ts';

interface ChannelFitProps {
  message: Pick<SendMessage, 'text' | 'buttons'>;
  limits: ChannelLimits;
  /** Says nothing as long as it fits. */
  onlyOver?: boolean;
}

/** How much of a channel's room a message takes, and what does not fit. */
export function ChannelFit({ message: { text, buttons }, limits, onlyOver }: ChannelFitProps) {
  const { t } = useWords();
  const { name, text: most, unit, label: longest } = limits;
  const used = measure(text, unit);
  const room = t(unit === 'bytes' ? 'flow.preview.bytes' : 'flow.preview.count', { used, most });
  const isLong = ({ label }: { label: string }) =>
    longest !== null && measure(label, 'letters') > longest;
  return (
    <>
      {used > most ? (
        <p className="fe-preview-over">
          {room} – {t('flow.preview.tooLong', { channel: name })}
        </p>
      ) : (
        onlyOver !== true && <p className="fe-note">{room}</p>
      )}
      {buttons.some(isLong) && (
        <p className="fe-preview-over">
          {t('flow.preview.longLabels', { channel: name, most: longest })}
        </p>
      )}
    </>
  );
}
