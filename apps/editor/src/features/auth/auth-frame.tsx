import type { ReactNode } from 'react';
import { LanguageSelect } from '../../i18n/language-select.tsx';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { Logo } from '../../ui/logo.tsx';
import classes from './auth-frame.module.css';

export interface AuthFrameProps {
  title: string;
  text?: string;
  children: ReactNode;
}

/** The one card of the screens before somebody is signed in, with the choice of language below. */
export function AuthFrame({ title, text, children }: AuthFrameProps) {
  return (
    <main className={classes['frame']}>
      <DocumentTitle page={title} />
      <div className={classes['card']}>
        <span className={classes['logo']}>
          <Logo size={40} />
        </span>
        <h1 className={classes['title']}>{title}</h1>
        {text !== undefined && <p className={classes['text']}>{text}</p>}
        {children}
      </div>
      <LanguageSelect />
    </main>
  );
}
