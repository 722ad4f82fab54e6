import { Button, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useWords } from '../session/use-words.ts';

/** Another share of the customers for a trial that is running. */
export function TrialShare({ flowId, share }: { flowId: string; share: number }) {
  const { t, errorText } = useWords();
  const [wanted, setWanted] = useState(share);
  const change = useMutation(trpc.flows.setCanaryShare.mutationOptions());
  return (
    <>
      <div className="fe-row fe-trial-share">
        <NumberInput
          size="xs"
          label={t('flow.publish.share.percent')}
          description={t('flow.trial.shareHelp')}
          value={wanted}
          min={1}
          max={99}
          allowDecimal={false}
          clampBehavior="strict"
          suffix=" %"
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) setWanted(value);
          }}
        />
        <Button
          size="xs"
          variant="default"
          disabled={wanted === share}
          loading={change.isPending}
          onClick={() => {
            change.mutate({ id: flowId, share: wanted });
          }}
        >
          {t('flow.trial.changeShare')}
        </Button>
      </div>
      {change.error !== null && (
        <p className="fe-alert" role="alert">
          {errorText(change.error)}
        </p>
      )}
    </>
  );
}
