import type { StartPlace } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useWords } from '../session/use-words.ts';
import { valueText } from '../trace/trace-words.ts';

/** Says that a chat was begun by hand: at which step, and with what. */
export function StartLine({ start, document }: { start: StartPlace; document: FlowDocument }) {
  const words = useWords();
  const node = document.nodes[start.node];
  const step = node === undefined ? words.t('flow.widget.stepGone') : words.title(node);
  const given = Object.entries(start.variables);
  return (
    <div className="fe-note fe-begun">
      <p>
        <IconPlayerPlay size={14} aria-hidden="true" />
        {words.t('flow.begin.begun', { step })}
      </p>
      {given.length > 0 && (
        <ul>
          {given.map(([name, value]) => (
            <li key={name}>
              <code>{name}</code> {valueText(words, value)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
