import { IconRouteOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import {
  litTurns,
  StateList,
  TraceCanvas,
  TraceSteps,
  ValueTable,
  type Place,
} from '../flow-editor/index.ts';
import { TeachMessage } from '../language/index.ts';
import { EditStep } from './edit-step.tsx';
import { TurnMessages } from './turn-messages.tsx';
import { WalkBar } from './walk-bar.tsx';
import classes from './why.module.css';

export interface TurnViewProps {
  turnId: string;
  turn: Outputs['conversations']['trace'];
  chat: Outputs['conversations']['get'];
  /** All turns of the conversation, oldest first. */
  walked: Outputs['conversations']['walk'];
  /** The step that is looked at; null for the last one. */
  step: number | null;
  /** Steps and exits where looking stops. */
  breakpoints: ReadonlySet<string>;
  onToggleBreakpoint: (at: string) => void;
  onPlace: (turnId: string, step: number) => void;
}

/** Messages, the flow with the path that was taken, and the reasons; one position for all three. */
export function TurnView(props: TurnViewProps) {
  const { turnId, turn, chat, walked, breakpoints, onToggleBreakpoint, onPlace } = props;
  const { trace, timings, document, event, before } = turn;
  const [isWhole, setWhole] = useState(false);
  const count = trace.steps.length;
  const current = Math.max(-1, Math.min(count - 1, props.step ?? count - 1));
  const at = walked.findIndex((each) => each.turnId === turnId);
  const traces = useMemo(
    () => (at < 0 ? [trace] : litTurns(walked, at, isWhole)),
    [walked, at, trace, isWhole],
  );
  const message = walked.slice(0, at + 1).filter(({ cause }) => cause === 'customerMessage').length;
  const goTo = (place: Place) => {
    const to = walked[place.turn];
    if (to !== undefined) onPlace(to.turnId, place.step);
  };
  return (
    <div className={classes['columns']}>
      <TurnMessages turnId={turnId} chat={chat} event={event} />
      <Way turn={turn} traces={traces} current={Math.max(0, current)} />
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
            at={event.at}
            event={event}
            document={document}
            current={current}
            onCurrent={(step) => {
              onPlace(turnId, step);
            }}
            breaking={{ breakpoints, onToggle: onToggleBreakpoint }}
          />
          <StateList
            facts={event.facts}
            steps={trace.steps}
            current={current}
            document={document}
          />
          <ValueTable state={before} steps={trace.steps} current={current} />
        </div>
        <EditStep step={trace.steps[current]} message={message} />
        <WalkBar
          walked={walked}
          place={{ turn: at, step: current }}
          onPlace={goTo}
          breakpoints={breakpoints}
          isWhole={isWhole}
          onWhole={() => {
            setWhole(!isWhole);
          }}
        />
      </div>
    </div>
  );
}

interface WayProps {
  turn: Outputs['conversations']['trace'];
  traces: Parameters<typeof TraceCanvas>[0]['traces'];
  current: number;
}

/** The version that ran with the path that was taken, or why there is none. */
function Way({ turn: { document, trace }, traces = [], current }: WayProps) {
  const { t } = useMessages();
  return (
    <section className={classes['canvas']} aria-label={t('why.canvas')}>
      {document === null ? (
        <EmptyState
          icon={<IconRouteOff />}
          title={t(trace.outcome === 'ownedByPerson' ? 'why.owned' : 'why.noFlow')}
          text={trace.outcome === 'ownedByPerson' ? '' : t('why.noFlowHelp')}
        />
      ) : (
        <TraceCanvas document={document} traces={traces} current={current} />
      )}
    </section>
  );
}
