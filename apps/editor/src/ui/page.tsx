import type { ReactNode } from 'react';
import { DocumentTitle } from './document-title.tsx';
import classes from './page.module.css';

export interface PageProps {
  title: string;
  subtitle?: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** For pages with columns side by side. */
  isWide?: boolean;
  children: ReactNode;
}

/** A page with its headline. */
export function Page({ title, subtitle, actions, isWide = false, children }: PageProps) {
  return (
    <div className={classes['page']} data-wide={isWide || undefined}>
      <DocumentTitle page={title} />
      <header className={classes['header']}>
        <div className={classes['headline']}>
          <h1 className={classes['title']}>{title}</h1>
          {subtitle !== undefined && <p className={classes['subtitle']}>{subtitle}</p>}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
