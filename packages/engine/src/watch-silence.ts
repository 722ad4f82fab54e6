import type { CompiledFlow } from './compile-flow.ts';
import { ownerNow, type Run } from './run.ts';

/** Starts, moves and stops the timers of triggers about silence, after everything else of an event. */
export function watchSilence(run: Run): void {
  for (const flow of run.heard.listeners.watching) watchFlow(run, flow);
}

function watchFlow(run: Run, { document, watchers }: CompiledFlow): void {
  const botSpoke = run.effects.some(({ type }) => type === 'sendMessage');
  const owner = ownerNow(run);
  for (const { node, watch } of watchers) {
    const id = `s:${document.id}:${node}`;
    const running = run.watching.includes(id);
    const wanted = watch({ event: run.event, botSpoke, owner, running });
    if (wanted === null) continue;
    run.watching = run.watching.filter((other) => other !== id);
    if (wanted.type === 'stop') {
      if (running) run.effects.push({ type: 'cancelTimer', id });
      continue;
    }
    run.watching = [...run.watching, id];
    run.effects.push({
      type: 'setTimer',
      id,
      at: wanted.at,
      wait: null,
      trigger: { flow: document.id, node },
      occurrence: { type: 'silence', of: wanted.of, since: run.event.at },
    });
  }
}
