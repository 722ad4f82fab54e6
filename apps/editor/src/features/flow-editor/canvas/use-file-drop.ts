import { useReactFlow } from '@xyflow/react';
import { useMemo, type DragEvent } from 'react';
import { pasteFlowFile } from '../session/clipboard-actions.ts';
import { useSession } from '../session/use-session.ts';
import { say } from '../session/view-store.ts';

/** Larger than any flow that the server takes. */
const mostBytes = 16_000_000;

/** A flow file that is dropped on the canvas gives its steps to the flow. */
export function useFileDrop() {
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const onDragOver = (event: DragEvent) => {
      if (session.canEdit && event.dataTransfer.types.includes('Files')) event.preventDefault();
    };
    const take = async (file: File, centre: { x: number; y: number }) => {
      if (file.size > mostBytes) say(session.view, { key: 'notImported' });
      else pasteFlowFile(session, await file.text(), { at: null, centre });
    };
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer.files;
      if (file === undefined || !session.canEdit) return;
      event.preventDefault();
      void take(file, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    };
    return { onDragOver, onDrop };
  }, [session, screenToFlowPosition]);
}
