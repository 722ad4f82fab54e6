import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { views, type View } from './views.ts';
import classes from './inbox.module.css';

/** The four views with how many chats each holds; "50+" when the first page is not all. */
export function ViewTabs({ current }: { current: View }) {
  const { t } = useMessages();
  const firstPages = useQueries({
    queries: views.map((view) => trpc.conversations.list.queryOptions({ view })),
  });
  return (
    <nav className={classes['views']} aria-label={t('inbox.views')}>
      {views.map((view, index) => {
        const page = firstPages[index]?.data;
        return (
          <Link
            key={view}
            to={`/inbox?view=${view}`}
            className={classes['view']}
            aria-current={view === current ? 'page' : undefined}
          >
            {t(`inbox.view.${view}`)}
            {page !== undefined && (
              <span className={classes['count']}>
                {page.rows.length}
                {page.nextCursor === null ? '' : '+'}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
