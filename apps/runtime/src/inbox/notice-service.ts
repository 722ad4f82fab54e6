import { CodedError } from '@bellhop/schema';
import type { NoticeService } from '../api/shapes/notice-shapes.ts';
import type { Hub } from '../live/hub.ts';
import type { Clock } from '../ports.ts';
import { closeNotice, readOpenNotices } from '../store/notice-rows.ts';
import type { Store } from '../store/open-store.ts';

interface NoticeParts {
  store: Store;
  clock: Clock;
  hub: Hub;
}

export function createNoticeService({ store, clock, hub }: NoticeParts): NoticeService {
  return {
    list: () => readOpenNotices(store),
    close: async (id) => {
      const isClosed = await closeNotice(store, id, clock.now().toISOString());
      if (!isClosed) throw new CodedError('notFound');
      hub.publish({ type: 'notices' });
    },
  };
}
