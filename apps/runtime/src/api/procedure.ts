import { initTRPC, TRPCError } from '@trpc/server';
import type { Role } from '@bellhop/schema';
import type { Context } from './context.ts';
import { bellhopError, toTrpcError } from './trpc-error.ts';

/** Who may call a procedure: anybody, or people with one of these roles. Written into every procedure's meta. */
export interface Access {
  roles: 'anybody' | readonly Role[];
}

const t = initTRPC
  .context<Context>()
  .meta<Access>()
  .create({
    errorFormatter: ({ shape, error, input }) => ({
      ...shape,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        bellhop: bellhopError(error, input),
      },
    }),
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
  });

export const router = t.router;

const coded = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

const base = t.procedure.use(coded);

function forRoles(...roles: [Role, ...Role[]]) {
  return base.meta({ roles }).use(({ ctx, next }) => {
    const { user } = ctx;
    if (user === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
    if (!roles.includes(user.role)) throw new TRPCError({ code: 'FORBIDDEN' });
    return next({ ctx: { ...ctx, user } });
  });
}

/**
 * The only ways to start a procedure: each names who may call it.
 * The bare tRPC builder stays inside this file, so that nobody can forget to.
 */
export const procedure = {
  roles: forRoles,
  signedIn: () => forRoles('admin', 'operator', 'tester', 'agent'),
  anybody: () => base.meta({ roles: 'anybody' }),
};
