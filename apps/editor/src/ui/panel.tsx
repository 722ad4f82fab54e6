import type { ReactNode } from 'react';
import classes from './panel.module.css';

export interface PanelProps {
  title?: string;
  text?: string;
  /** At the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A card on the page. */
export function Panel({ title, text, actions, children }: PanelProps) {
  return (
    <section className={classes['panel']}>
      {title !== undefined && (
        <div className={classes['head']}>
          <h2 className={classes['title']}>{title}</h2>
          {actions}
        </div>
      )}
      {text !== undefined && <p className={classes['text']}>{text}</p>}
      {children}
    </section>
  );
}
