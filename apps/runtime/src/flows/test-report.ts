import { runTests, type CompiledLanguage, type Tested } from '@bellhop/engine';
import { pinyinOf } from '@bellhop/language/pinyin';
import type { FlowDocument } from '@bellhop/schema';
import { z } from 'zod';
import type { TestReport } from '../api/shapes/flow-shapes.ts';
import { readSubflows } from '../store/flow-rows.ts';
import type { FlowParts } from './flow-parts.ts';

const count = z.int().min(0);
const shareSchema = z.object({ covered: count, total: count });
const reportSchema: z.ZodType<TestReport> = z.object({
  passed: count,
  failed: z.array(z.string()),
  coverage: z.object({ steps: shareSchema, exits: shareSchema }),
  reason: z.string().nullable(),
  errors: z
    .object({ codes: z.array(z.string()), reason: z.string() })
    .nullable()
    .default(null),
});

/** What was stored with a version; null for versions from before it was written down. */
export function readTestReport(text: string | null): TestReport | null {
  return text === null ? null : reportSchema.parse(JSON.parse(text));
}

/** Runs the test cases of a draft as the editor does: with the shop's words and what customers meet of its sub-flows. */
export async function testDraft(
  parts: FlowParts,
  document: FlowDocument,
  language: CompiledLanguage | null,
): Promise<Tested> {
  if (Object.keys(document.tests).length === 0) return runTests(document);
  const [others, live, country] = await Promise.all([
    readSubflows(parts.store),
    parts.liveLanguage.current(),
    parts.country(),
  ]);
  return runTests(document, {
    others,
    tools: { pinyinOf },
    reader: { language: language ?? live, country },
  });
}

/** What of it is kept with the version. A reason belongs to red tests only, and an empty one is none. */
export function reportOf({ cases, coverage }: Tested, reason: string): Omit<TestReport, 'errors'> {
  const failed = cases.filter(({ passed }) => !passed).map(({ name }) => name);
  const passed = cases.length - failed.length;
  return { passed, failed, coverage, reason: failed.length > 0 && reason !== '' ? reason : null };
}
