/** The exit of a branch. */
export function branchExit(id: string): string {
  return `branch:${id}`;
}
