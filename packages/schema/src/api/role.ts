import { z } from 'zod';

/** What a person may do: an admin everything, an operator builds flows, a tester tries them, an agent answers chats. */
export const roleSchema = z.enum(['admin', 'operator', 'tester', 'agent']);
export type Role = z.infer<typeof roleSchema>;
