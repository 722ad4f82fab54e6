/** For examples: a condition of one branch `yes` with one rule. */
export function exampleBranch(subject: string, operator: string, value: string[], name?: string) {
  const items = [{ id: 'r1', subject, operator, value, ...(name !== undefined && { name }) }];
  return { branches: [{ id: 'yes', name: '', match: 'all', items }] };
}
