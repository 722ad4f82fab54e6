import type { Role } from '@bellhop/schema';

const permissions = {
  openFlows: ['admin', 'operator', 'tester'],
  editFlows: ['admin', 'operator'],
  /** Test cases belong to the flow; testers change these of it and nothing else. */
  editTests: ['admin', 'operator', 'tester'],
  publishFlows: ['admin'],
  /** A test chat asks the shop's products or its model in earnest; any other address is an admin's business. */
  askOutside: ['admin', 'operator'],
  askAnyAddress: ['admin'],
  /** Testers try flows; what customers wrote is none of their business. */
  readChats: ['admin', 'operator', 'agent'],
  /** Trying stored chats on drafts takes both: reading them and building flows. */
  replayChats: ['admin', 'operator'],
  answerChats: ['admin', 'agent'],
  readCustomers: ['admin', 'operator', 'agent'],
  editLanguage: ['admin', 'operator'],
  teachLanguage: ['admin', 'operator', 'agent'],
  putLanguageLive: ['admin'],
  editProducts: ['admin', 'operator'],
  manage: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** The page that somebody comes to who did not ask for one. */
export function homeOf(role: Role | undefined): '/flows' | '/inbox' {
  return role === undefined || may(role, 'openFlows') ? '/flows' : '/inbox';
}

/** Whether a role may do something. The server decides; this only keeps people from trying in vain. */
export function may(role: Role | undefined, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return role !== undefined && roles.includes(role);
}
