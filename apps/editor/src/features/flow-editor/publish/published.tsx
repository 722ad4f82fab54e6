import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { plannedTime } from '../../../ui/format-time.ts';
import { useWords } from '../session/use-words.ts';

/** What came of the dialog. */
export type Done =
  | { type: 'published'; number: number; share: number | null }
  | { type: 'planned'; dueAt: string }
  | { type: 'asked' };

/** Says what has happened, or will. */
export function Published({ done, onClose }: { done: Done; onClose: () => void }) {
  const { t, locale } = useWords();
  return (
    <div className="fe-form fe-published" role="status">
      <IconCircleCheck size={36} stroke={1.5} aria-hidden="true" />
      <p>{told()}</p>
      <Button onClick={onClose}>{t('common.close')}</Button>
    </div>
  );

  function told(): string {
    if (done.type === 'asked') return t('flow.review.asked');
    if (done.type === 'planned') {
      return t('flow.plan.done', { time: plannedTime(done.dueAt, locale) });
    }
    const { number, share } = done;
    return share === null
      ? t('flow.publish.done', { number })
      : t('flow.publish.tried', { number, share });
  }
}
