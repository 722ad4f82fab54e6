import type { ConfigProblem } from '../contract/node-definition.ts';
import type { TagLeadConfig } from './config.ts';

/** What the step would do in vain, or do and undo at once. */
export function check(config: TagLeadConfig): ConfigProblem[] {
  const { addTags, removeTags, lead } = config;
  const problems: ConfigProblem[] = [];
  if (addTags.length === 0 && removeTags.length === 0 && !lead) {
    problems.push({ code: 'nothingToDo', severity: 'warning', field: 'addTags' });
  }
  const both = addTags.find((tag) => removeTags.includes(tag));
  if (both !== undefined) {
    problems.push({
      code: 'addedAndRemoved',
      severity: 'error',
      field: 'removeTags',
      values: { tag: both },
      fixedConfig: { ...config, removeTags: removeTags.filter((tag) => !addTags.includes(tag)) },
    });
  }
  return [...problems, ...config.groups.flatMap((_, index) => checkGroup(config, index))];
}

function checkGroup(config: TagLeadConfig, index: number): ConfigProblem[] {
  const { addTags, groups } = config;
  const group = groups[index];
  if (group === undefined) return [];
  const field = `groups.${String(index)}.tags`;
  const fixedConfig = { ...config, groups: groups.filter((other) => other !== group) };
  if (group.tags.length < 2)
    return [{ code: 'smallGroup', severity: 'warning', field, fixedConfig }];
  const added = addTags.filter((tag) => group.tags.includes(tag));
  if (added.length > 1) {
    return [
      { code: 'twoOfOneGroup', severity: 'error', field: 'addTags', values: { tags: added } },
    ];
  }
  if (added.length === 0) return [{ code: 'idleGroup', severity: 'hint', field, fixedConfig }];
  const shared = group.tags.find((tag) =>
    groups.slice(0, index).some(({ tags }) => tags.includes(tag)),
  );
  if (shared === undefined) return [];
  return [{ code: 'inTwoGroups', severity: 'warning', field, values: { tag: shared } }];
}
