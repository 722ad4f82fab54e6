import { CodedError, requestSchema } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

/** Questions to the outside that a test chat asks in earnest. */
export const requests = router({
  ask: procedure
    .roles('admin', 'operator')
    .input(z.strictObject({ request: requestSchema }))
    .mutation(({ ctx: { services, user }, input: { request } }) => {
      // It may carry secrets to any address that a draft names: what goes out without an admin's look, an admin sends.
      if (request.kind === 'http' && user.role !== 'admin') {
        throw new CodedError('session.forbidden');
      }
      return services.requests.ask(request);
    }),
});
