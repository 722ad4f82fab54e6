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
  /** Only admins are shown it. */
  secret: string | null;
  chatUrl: string;
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
  create(input: { key: string; name: string }): Promise<ChannelRow>;
  rotateSecret(id: string): Promise<ChannelRow>;
}
