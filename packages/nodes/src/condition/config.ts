import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import { isOperator, type OperatorName } from './operators.ts';
import { isSubject, subjects, type SubjectName } from './subjects.ts';

/** One comparison. */
export interface Rule {
  id: string;
  subject: SubjectName;
  /** Of the variable or the customer's field; for other subjects there is none. */
  name?: string | undefined;
  operator: OperatorName;
  /** What to compare with; how it is read belongs to the operator. */
  value: string[];
  /** Where words are looked for: other endings, small typos and words of the same sound count too. Absent is no. */
  stem?: boolean | undefined;
  typos?: boolean | undefined;
  soundsAlike?: boolean | undefined;
}

export const matches = ['all', 'any', 'none'] as const;
export type Match = (typeof matches)[number];

/** Rules and groups of rules, of which all, any or none have to hold. */
export interface RuleGroup {
  id: string;
  match: Match;
  items: Item[];
}

export type Item = Rule | RuleGroup;

/** A branch is the outermost group, with a name. */
export interface Branch extends RuleGroup {
  name: string;
}

export interface ConditionConfig {
  branches: Branch[];
}

/** How many groups may stand inside each other, the branch included. */
export const deepest = 3;
export const mostItems = 20;

const ruleSchema = z
  .strictObject({
    id: idSchema,
    subject: z.custom<SubjectName>((name) => typeof name === 'string' && isSubject(name)),
    name: cleanText(60).optional(),
    operator: z.custom<OperatorName>((name) => typeof name === 'string' && isOperator(name)),
    value: z.array(cleanText(1000)).max(500),
    stem: z.boolean().optional(),
    typos: z.boolean().optional(),
    soundsAlike: z.boolean().optional(),
  })
  .refine(({ subject, operator }) => subjects[subject].operators.includes(operator), {
    path: ['operator'],
    params: { code: 'input.badFormat' },
  });

function groupShape(items: z.ZodType<Item>) {
  return {
    id: idSchema,
    match: z.enum(matches),
    items: z.array(items).min(1).max(mostItems),
  };
}

/** `levels` of groups may stand inside. */
function itemSchema(levels: number): z.ZodType<Item> {
  if (levels === 0) return ruleSchema;
  return z.union([ruleSchema, z.strictObject(groupShape(itemSchema(levels - 1)))]);
}

export const branchSchema: z.ZodType<Branch> = z.strictObject({
  ...groupShape(itemSchema(deepest - 1)),
  name: cleanText(60),
});

export const conditionConfigSchema = z.strictObject({
  branches: field(z.array(branchSchema).min(1).max(20), { widget: 'custom' }),
});

export function isGroup(item: Item): item is RuleGroup {
  return 'items' in item;
}

/** All rules of a group with their paths, however deep they stand. */
export function rulesIn(group: RuleGroup, path: string): { rule: Rule; path: string }[] {
  return group.items.flatMap((item, index) => {
    const here = `${path}.items.${String(index)}`;
    return isGroup(item) ? rulesIn(item, here) : [{ rule: item, path: here }];
  });
}
