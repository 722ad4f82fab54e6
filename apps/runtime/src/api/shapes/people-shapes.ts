import type { Role } from '@bellhop/schema';

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  role: Role;
}

export interface ChannelRow {
  id: string;
  key: string;
  name: string;
  /** Platform that it stands for, such as `line`. */
  kind: string;
  /** Platforms that there are to choose from. */
  kinds: readonly string[];
  /** Only admins are shown it. */
  secret: string | null;
  chatUrl: string;
  /** Where messages go that nobody waits for; null when nowhere. Only admins are shown the address and the secret. */
  delivery: { url: string | null; secret: string | null } | null;
}

export interface NewUser {
  name: string;
  email: string;
  password: string;
}

export interface UserService {
  needsAdmin(): Promise<boolean>;
  createAdmin(user: NewUser): Promise<void>;
  list(): Promise<SessionUser[]>;
  create(user: NewUser & { role: Role }): Promise<SessionUser>;
  setRole(id: string, role: Role): Promise<void>;
  /** Ends the sessions of that person, too. */
  setPassword(id: string, password: string): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface ChannelService {
  list(withSecrets: boolean): Promise<ChannelRow[]>;
  create(input: { key: string; name: string; kind: string }): Promise<ChannelRow>;
  /** What can be shown there follows from it, from the next message on. */
  setKind(change: { id: string; kind: string }): Promise<ChannelRow>;
  rotateSecret(id: string): Promise<ChannelRow>;
  setDelivery(change: { id: string; url: string | null }): Promise<ChannelRow>;
  rotateDeliverySecret(id: string): Promise<ChannelRow>;
}
