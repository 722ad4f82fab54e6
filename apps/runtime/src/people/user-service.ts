import { hashPassword } from 'better-auth/crypto';
import { CodedError, roleSchema, type Role } from '@bellhop/schema';
import type { NewUser, SessionUser, UserService } from '../api/shapes/people-shapes.ts';
import type { Auth } from '../auth/auth.ts';
import { checkPassword } from '../auth/password-rules.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import {
  changePassword,
  changeUser,
  countUsers,
  findUser,
  insertUser,
  readUsers,
  type UserRow,
} from '../store/user-rows.ts';

interface UserParts {
  store: Store;
  ids: Ids;
  clock: Clock;
  auth: Pick<Auth, 'forget'>;
}

export function createUserService(parts: UserParts): UserService {
  const { store } = parts;
  return {
    needsAdmin: async () => (await countUsers(store)) === 0,
    createAdmin: async (user) => {
      // Asked before the costly hashing, and once more inside the transaction.
      if ((await countUsers(store)) > 0) throw new CodedError('setup.done');
      await addUser(parts, { ...user, role: 'admin' }, { onlyFirst: true });
    },
    list: async () => (await readUsers(store)).map(toUser),
    create: (user) => addUser(parts, user, { onlyFirst: false }),
    setPassword: async (id, password) => {
      const user = await findUser(store, id);
      if (user === null) throw new CodedError('user.notFound');
      checkPassword(password, user.email);
      await changePassword(store, {
        id,
        passwordHash: await hashPassword(password),
        now: parts.clock.now(),
      });
      parts.auth.forget();
    },
    setRole: async (id, role) => {
      await changeUser(store, id, role);
      parts.auth.forget();
    },
    remove: async (id) => {
      await changeUser(store, id, null);
      parts.auth.forget();
    },
  };
}

async function addUser(
  { store, ids, clock }: UserParts,
  { name, email, password, role }: NewUser & { role: Role },
  { onlyFirst }: { onlyFirst: boolean },
): Promise<SessionUser> {
  checkPassword(password, email);
  const passwordHash = await hashPassword(password);
  const row = await insertUser(store, {
    user: { id: ids.next('p'), name, email: email.toLowerCase(), role },
    accountId: ids.next('a'),
    passwordHash,
    now: clock.now(),
    onlyFirst,
  });
  return toUser(row);
}

function toUser({ id, name, email, role }: UserRow): SessionUser {
  return { id, name, email, role: roleSchema.parse(role) };
}
