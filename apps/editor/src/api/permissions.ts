import type { Role } from '@bellhop/schema';

const permissions = {
  openFlows: ['admin', 'operator', 'tester'],
  editFlows: ['admin', 'operator'],
  publishFlows: ['admin'],
  answerChats: ['admin', 'agent'],
  readCustomers: ['admin', 'operator', 'agent'],
  manage: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do something. The server decides; this only keeps people from trying in vain. */
export function may(role: Role | undefined, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return role !== undefined && roles.includes(role);
}
