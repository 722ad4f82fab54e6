import { PlainBox } from './plain-box.tsx';

/** The editor is large: it comes in a file of its own, beside the page. */
export async function loadEditor() {
  try {
    const { ChipEditor } = await import('./chip-editor.tsx');
    return { default: ChipEditor };
  } catch {
    // Without it a text can still be written, braces and all.
    return { default: PlainBox };
  }
}
