import { CodedError } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { toldByCode } from './storage-failure.ts';

/** As Node.js makes them: the driver hands some on as they are. */
function socketError(syscall: string, code: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -1 });
}

test.each([
  socketError('write', 'EPIPE'),
  socketError('connect', 'EHOSTUNREACH'),
  socketError('connect', 'ENETUNREACH'),
  socketError('getaddrinfo', 'EAI_AGAIN'),
  socketError('write', 'ECONNABORTED'),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  Object.assign(new Error('no'), { cause: { kind: 'postgres', originalCode: '57P01' } }),
  Object.assign(new Error('no'), { cause: { kind: 'ConnectionClosed' } }),
  Object.assign(new Error('no'), { cause: { kind: 'sqlite', originalCode: 'SQLITE_FULL' } }),
])('$message is told as a database that cannot be written', (error) => {
  expect(toldByCode(error)).toMatchObject({ code: 'data.notWritable', cause: error });
});

test.each([
  new Error('x is not a function'),
  socketError('open', 'ENOENT'),
  Object.assign(new Error('no'), { cause: { kind: 'UniqueConstraintViolation' } }),
  new CodedError('notFound'),
])('$message is given back as it came', (error) => {
  expect(toldByCode(error)).toBe(error);
});
