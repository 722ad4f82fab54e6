import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** The steps of the flow for a list to choose from, by name. */
export function useStepChoices(): { value: string; label: string }[] {
  const { title, locale } = useWords();
  const nodes = useDocument((document) => document.nodes);
  return Object.values(nodes)
    .map((node) => ({ value: node.id, label: title(node) }))
    .sort((left, right) => left.label.localeCompare(right.label, locale));
}
