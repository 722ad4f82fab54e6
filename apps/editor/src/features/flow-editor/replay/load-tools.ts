import type { Tools } from '@bellhop/nodes/contract';
import type { FlowDocument } from '@bellhop/schema';
import { toolsOf } from '../language/tools-of.ts';

/** The large helpers that some step of these flows needs; none where none does. */
export async function loadTools(documents: readonly FlowDocument[]): Promise<Tools> {
  const needsSound = documents.some(({ nodes }) =>
    Object.values(nodes).some((node) => toolsOf(node).includes('pinyinOf')),
  );
  if (!needsSound) return {};
  const { pinyinOf } = await import('@bellhop/language/pinyin');
  return { pinyinOf };
}
