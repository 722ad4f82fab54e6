import type { ReactNode } from 'react';
import classes from './dialog-end.module.css';

/**
 * The last row of a dialog: what can be done with it, and beside it what is still missing. It stays in sight however
 * long the dialog is.
 */
export function DialogEnd({ children }: { children: ReactNode }) {
  return <div className={classes['end']}>{children}</div>;
}
