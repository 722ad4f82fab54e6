import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { definitionOf, stepFacts } from '../document/step-facts.ts';
import { firstSteps, tourSteps, type TourStep } from './first-steps.ts';
import { useDocument, useSession, useView } from './use-session.ts';
import { useWords } from './use-words.ts';

/** The way of a first flow: a start, an answer, a try, live. Each step waits until the thing itself has been done. */
export function Tour({ isLive }: { isLive: boolean }) {
  const { t } = useWords();
  const { view } = useSession();
  const isOpen = useView(({ tour }) => tour);
  const done = useDone(isLive);
  const current = tourSteps.find((step) => !done[step]);
  const isOver = current === undefined;
  useEffect(() => {
    if (isOpen && isOver) firstSteps.end();
  }, [isOpen, isOver]);
  if (!isOpen) return null;
  const close = () => {
    firstSteps.end();
    view.setState({ tour: false });
  };
  return (
    <section className="fe-tour" aria-label={t('flow.tour.title')}>
      <ol>
        {tourSteps.map((step) => (
          <li
            key={step}
            data-done={done[step] || undefined}
            aria-current={step === current ? 'step' : undefined}
          >
            {done[step] && <IconCheck size={14} aria-label={t('flow.tour.done')} />}
            {t(`flow.tour.steps.${step}`)}
          </li>
        ))}
      </ol>
      <p role="status">{t(`flow.tour.help.${current ?? 'over'}`)}</p>
      {current !== undefined && <ShowMe step={current} />}
      <Button size="compact-sm" variant="subtle" onClick={close}>
        {t(isOver ? 'flow.tour.close' : 'flow.tour.skip')}
      </Button>
    </section>
  );
}

function useDone(isLive: boolean): Record<TourStep, boolean> {
  const { chat } = useSession();
  const nodes = useDocument((document) => document.nodes);
  const problems = useView((view) => view.problems);
  const hasTried = useStore(chat, ({ turns }) => turns.length > 0);
  // What a field lacks counts; that a line is missing is the matter of a later step.
  const unfinished = new Set(
    problems.flatMap(({ severity, field, node }) =>
      severity === 'error' && field !== undefined ? [node] : [],
    ),
  );
  const whole = Object.values(nodes).filter(({ id }) => !unfinished.has(id));
  const starts = whole.some(({ type }) => definitionOf(type)?.kind === 'trigger');
  const answers = whole.some((node) => {
    const { definition, config } = stepFacts(node);
    return config !== undefined && (definition?.sends?.(config) ?? []).length > 0;
  });
  return { start: starts, answer: answers, try: hasTried, publish: isLive };
}

/** Brings the place up where the next step is done. What starts a flow is chosen on the canvas itself. */
function ShowMe({ step }: { step: TourStep }) {
  const { t } = useWords();
  const { view } = useSession();
  const isEmpty = useDocument(({ nodes }) => Object.keys(nodes).length === 0);
  if (step === 'start' && isEmpty) return null;
  const show = () => {
    if (step === 'try') view.setState({ tab: 'chat', isPanelOpen: true });
    else if (step === 'publish') view.setState({ dialog: 'publish' });
    else {
      const anchor = { x: window.innerWidth / 2 - 160, y: 160 };
      view.setState({ picker: { anchor } });
    }
  };
  return (
    <Button size="compact-sm" variant="light" onClick={show}>
      {t('flow.tour.show')}
    </Button>
  );
}
