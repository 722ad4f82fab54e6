import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useLiveEvents } from '../../../api/live-events.ts';
import { plannedTime } from '../../../ui/format-time.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** A publication that waits for its time, or could not be done when it had come. */
export function PlanPanel({ flowId }: { flowId: string }) {
  const { t, locale, schemaText, errorText } = useWords();
  const { canPublish } = useSession();
  const plan = useQuery(trpc.publishing.plan.queryOptions({ id: flowId }));
  useLiveEvents((event) => {
    if (event.type === 'flows') void plan.refetch();
  });
  const cancel = useMutation(
    trpc.publishing.cancelPlan.mutationOptions({ onSettled: () => plan.refetch() }),
  );
  if (plan.data == null) return null;
  const { dueAt, by, note, name, share, failure } = plan.data;
  const title = t(failure === null ? 'flow.plan.title' : 'flow.plan.failed');
  return (
    <section className="fe-canary" aria-label={title}>
      <h3>{title}</h3>
      <p className="fe-note">
        {plannedTime(dueAt, locale)} · {by}
        {name !== null && ` · ${name}`}
        {share !== null && ` · ${t('flow.versions.share', { share })}`}
      </p>
      {note !== '' && <p className="fe-version-note">{note}</p>}
      {failure !== null && (
        <p className="fe-alert" role="alert">
          {schemaText(`error.${failure}`)}
        </p>
      )}
      {canPublish && (
        <div className="fe-row fe-review-end">
          <Button
            size="xs"
            variant="default"
            loading={cancel.isPending}
            onClick={() => {
              cancel.mutate({ id: flowId });
            }}
          >
            {t(failure === null ? 'flow.plan.cancel' : 'flow.plan.dismiss')}
          </Button>
        </div>
      )}
      {cancel.error !== null && (
        <p className="fe-alert" role="alert">
          {errorText(cancel.error)}
        </p>
      )}
    </section>
  );
}
