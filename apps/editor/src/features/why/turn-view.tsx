import { IconRouteOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { JumpMenu, Scrubber, TraceCanvas, TraceSteps, ValueTable } from '../flow-editor/index.ts';
import { TeachMessage } from '../language/index.ts';
import { EditStep } from './edit-step.tsx';
import { TurnMessages } from './turn-messages.tsx';
import { useStepKeys } from './use-step-keys.ts';
import classes from './why.module.css';

export interface TurnViewProps {
  turnId: string;
  turn: Outputs['conversations']['trace'];
  chat: Outputs['conversations']['get'];
}

/** Messages, the flow with the path that was taken, and the reasons; one position for all three. */
export function TurnView({ turnId, turn, chat }: TurnViewProps) {
  const { t } = useMessages();
  const { trace, timings, document, event, before } = turn;
  const count = trace.steps.length;
  const [current, setCurrent] = useState(count - 1);
  const goTo = (step: number) => {
    setCurrent(Math.max(0, Math.min(count - 1, step)));
  };
  useStepKeys((change) => {
    if (count > 0) goTo(current + change);
  });
  return (
    <div className={classes['columns']}>
      <TurnMessages turnId={turnId} chat={chat} event={event} />
      <section className={classes['canvas']} aria-label={t('why.canvas')}>
        {document === null ? (
          <EmptyState
            icon={<IconRouteOff />}
            title={t(trace.outcome === 'ownedByPerson' ? 'why.owned' : 'why.noFlow')}
            text={trace.outcome === 'ownedByPerson' ? '' : t('why.noFlowHelp')}
          />
        ) : (
          <TraceCanvas document={document} trace={trace} current={Math.max(0, current)} />
        )}
      </section>
      <div className={classes['side']}>
        <div className={classes['steps']}>
          {event.body.type === 'customerMessage' && (
            <div className={classes['teach']}>
              <TeachMessage text={event.body.text} understood={event.facts.understood} />
            </div>
          )}
          <TraceSteps
            trace={trace}
            timings={timings}
            understood={event.facts.understood}
            document={document}
            current={current}
            onCurrent={goTo}
          />
          <ValueTable state={before} steps={trace.steps} current={current} />
        </div>
        <EditStep step={trace.steps[current]} />
        <div title={t('why.keys')}>
          <Scrubber steps={count} current={current} onCurrent={goTo}>
            <JumpMenu
              traces={[trace]}
              from={{ turn: 0, step: current }}
              onJump={({ step }) => {
                goTo(step);
              }}
            />
          </Scrubber>
        </div>
      </div>
    </div>
  );
}
