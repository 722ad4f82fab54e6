import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { Prisma } from '../generated/prisma/client.ts';

/** True when a write failed because a row with the same key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  // What writes past Prisma's client fails with the driver's own error.
  if (isDriverAdapterError(error)) return error.cause.kind === 'UniqueConstraintViolation';
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // P2002 from typed calls; raw statements say P2010 and carry the driver's own words.
  if (error.code === 'P2002') return true;
  return (
    error.code === 'P2010' &&
    /unique constraint/i.test(`${error.message} ${JSON.stringify(error.meta)}`)
  );
}
