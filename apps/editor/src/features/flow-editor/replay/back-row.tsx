import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface BackRowProps {
  /** Where it leads back to. */
  label: string;
  title: string;
  onBack: () => void;
  children?: ReactNode;
}

/** The head of a view inside of the panel, with the way back. */
export function BackRow({ label, title, onBack, children }: BackRowProps) {
  return (
    <div className="fe-test-top">
      <button
        type="button"
        className="fe-icon-button"
        aria-label={label}
        title={label}
        onClick={onBack}
      >
        <IconArrowLeft size={18} aria-hidden="true" />
      </button>
      <h3 className="fe-grow fe-replay-title">{title}</h3>
      {children}
    </div>
  );
}
