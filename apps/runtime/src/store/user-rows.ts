import { CodedError } from '@bellhop/schema';
import type { Store } from './open-store.ts';

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: string;
}

const columns = { id: true, name: true, email: true, role: true };

export function countUsers({ read }: Store): Promise<number> {
  return read.user.count();
}

export function readUsers({ read }: Store): Promise<UserRow[]> {
  return read.user.findMany({ select: columns, orderBy: { createdAt: 'asc' } });
}

export function findUser({ read }: Store, id: string): Promise<UserRow | null> {
  return read.user.findUnique({ where: { id }, select: columns });
}

/** Gives a person another password. Whoever is signed in with the old one is not any more. */
export function changePassword(
  store: Store,
  { id, passwordHash, now }: { id: string; passwordHash: string; now: Date },
): Promise<void> {
  return store.write(async (transaction) => {
    const { count } = await transaction.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: passwordHash, updatedAt: now },
    });
    if (count === 0) throw new CodedError('user.notFound');
    await transaction.session.deleteMany({ where: { userId: id } });
  });
}

interface NewUserRow {
  user: UserRow;
  accountId: string;
  passwordHash: string;
  now: Date;
  /** Refuse when there is anybody already. */
  onlyFirst: boolean;
}

/** A person who can sign in with a password, in the tables of better-auth. */
export function insertUser(
  store: Store,
  { user, accountId, ...rest }: NewUserRow,
): Promise<UserRow> {
  const times = { createdAt: rest.now, updatedAt: rest.now };
  return store.write(async (transaction) => {
    if (rest.onlyFirst && (await transaction.user.count()) > 0) throw new CodedError('setup.done');
    const same = await transaction.user.findUnique({ where: { email: user.email } });
    if (same !== null)
      throw new CodedError('user.exists', [{ code: 'user.exists', path: 'email' }]);
    await transaction.user.create({ data: { ...user, ...times, emailVerified: false } });
    await transaction.account.create({
      data: {
        id: accountId,
        accountId: user.id,
        providerId: 'credential',
        userId: user.id,
        password: rest.passwordHash,
        ...times,
      },
    });
    return user;
  });
}

/** Gives a person another role, or removes them (null). At least one admin stays. */
export function changeUser(store: Store, id: string, role: string | null): Promise<void> {
  return store.write(async (transaction) => {
    const user = await transaction.user.findUnique({ where: { id }, select: columns });
    if (user === null) throw new CodedError('user.notFound');
    if (user.role === 'admin' && role !== 'admin') {
      const admins = await transaction.user.count({ where: { role: 'admin' } });
      if (admins === 1) throw new CodedError('user.lastAdmin');
    }
    if (role === null) await transaction.user.delete({ where: { id } });
    else await transaction.user.update({ where: { id }, data: { role } });
  });
}
