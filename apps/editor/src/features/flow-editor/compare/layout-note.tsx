import type { LayoutChanges } from '@bellhop/schema';
import { useWords } from '../session/use-words.ts';

/** What only looks different, apart from what customers meet. */
export function LayoutNote({ layout }: { layout: LayoutChanges }) {
  const { schemaText } = useWords();
  return (
    <div className="fe-change-layout">
      <small>{schemaText('change.layout.title')}</small>
      {(['steps', 'notes', 'lines'] as const)
        .filter((what) => layout[what].length > 0)
        .map((what) => (
          <p key={what}>{schemaText(`change.layout.${what}`, { count: layout[what].length })}</p>
        ))}
    </div>
  );
}
