import type { AnyNodeDefinition, Exit } from '@bellhop/nodes/contract';
import { apply, type FlowDocument, type SimpleCommand } from '@bellhop/schema';
import { replaceStep } from '../document/replace-step.ts';
import { definitionOf } from '../document/step-facts.ts';
import { recentTypes } from '../palette/recent-types.ts';
import { edit } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { isOpenToChange } from './lock.ts';
import type { Words } from './use-words.ts';
import { say, select } from './view-store.ts';

/** What the selected steps have in common, by which another type for all of them is looked for. */
export function kindOfAll(
  document: FlowDocument,
  ids: readonly string[],
): AnyNodeDefinition['kind'] | undefined {
  const kinds = new Set(ids.map((id) => definitionOf(document.nodes[id]?.type ?? '')?.kind));
  const [kind, ...more] = kinds;
  return more.length === 0 ? kind : undefined;
}

/** Asks for the type that takes the place of the selected steps. */
export function openReplace(
  session: FlowSession,
  { anchor, focused }: { anchor: { x: number; y: number }; focused: string | null },
): void {
  if (!isOpenToChange(session)) return;
  const { document } = session.flow.getState();
  const { nodes } = session.view.getState();
  const chosen = nodes.size > 0 ? [...nodes] : focused === null ? [] : [focused];
  const replace = chosen.filter((id) => Object.hasOwn(document.nodes, id));
  if (replace.length === 0) return;
  if (kindOfAll(document, replace) === undefined) say(session.view, { key: 'replaceMixed' });
  else session.view.setState({ picker: { anchor, replace } });
}

/** Puts a step of another type in the place of each of these steps; says what could not be taken over. */
export function replaceSteps(
  session: FlowSession,
  ids: readonly string[],
  { type, words }: { type: string; words: Words },
): void {
  const definition = definitionOf(type);
  if (definition === undefined) return;
  const before = session.flow.getState().document;
  let document = before;
  const commands: SimpleCommand[] = [];
  const dropped = new Set<string>();
  for (const id of ids) {
    const old = document.nodes[id];
    const done = replaceStep(document, id, { definition, locale: document.defaultLocale });
    if (old === undefined || done === undefined) continue;
    const applied = apply(document, { type: 'batch', commands: done.commands });
    if (!applied.ok) continue;
    document = applied.document;
    commands.push(...done.commands);
    for (const name of toldOf(words, old.type, done)) dropped.add(name);
  }
  const [first] = ids;
  const step = document.nodes[first ?? ''];
  if (commands.length === 0 || step === undefined) return;
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(dropped);
  const label =
    dropped.size === 0
      ? { key: 'replaced', values: { type: words.nodeText(type, 'name') } }
      : { key: 'replacedLess', values: { type: words.nodeText(type, 'name'), list } };
  if (!edit(session, { type: 'batch', commands }, label)) return;
  recentTypes.add(type);
  select(session.view, ids);
  session.view.setState((view) => ({
    fresh: new Set([...view.fresh, ...ids]),
    tab: 'settings',
    isPanelOpen: true,
  }));
}

/** What was lost, by the words that people know it by: fields, and exits that had a line. */
function toldOf(words: Words, type: string, { lost, gone }: { lost: string[]; gone: Exit[] }) {
  const lines = gone.map((exit) => words.t('flow.replace.line', { exit: words.exit(type, exit) }));
  return [...lost.map((name) => words.nodeText(type, `field.${name}`)), ...lines];
}
