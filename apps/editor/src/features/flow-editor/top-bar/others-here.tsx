import { Avatar } from '../../../ui/avatar.tsx';
import { useDocument, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Everybody else who has this flow open, with the step that they are at. */
export function OthersHere() {
  const words = useWords();
  const others = useView((view) => view.others);
  const nodes = useDocument((document) => document.nodes);
  if (others.length === 0) return null;
  const byName = new Map(others.map((other) => [other.name, other]));
  return (
    <ul className="fe-others" aria-label={words.t('flow.others.title')}>
      {[...byName.values()].map(({ name, step }) => {
        const node = step === null ? undefined : nodes[step];
        const text =
          node === undefined
            ? words.t('flow.others.here', { name })
            : words.t('flow.others.at', { name, step: words.title(node) });
        return (
          <li key={name} title={text}>
            <Avatar name={name} size={26} />
            <span className="fe-hidden">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
