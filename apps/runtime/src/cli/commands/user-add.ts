import { CodedError, inputProblems, roleSchema } from '@bellhop/schema';
import { newUserSchema } from '../../people/new-user.ts';
import { systemIds } from '../../system-ports.ts';
import { exitCodes, say, WrongUsage, type Call, type CliCommand } from '../call.ts';
import { withCore } from '../open-data.ts';

/** Adds a person. A password never stands in the command itself, where other people of the computer could read it. */
export const userAdd: CliCommand = {
  name: 'user add',
  usage: '<e-mail> --role <admin | operator | tester | agent> [--name <name>] [--password-stdin]',
  options: { role: 'value', name: 'value', 'password-stdin': 'flag' },
  takes: [1, 1],
  run: async (call) => {
    const [email = ''] = call.rest;
    const role = roleSchema.safeParse(call.value('role'));
    if (!role.success) throw new WrongUsage('role', { roles: roleSchema.options.join(', ') });
    const [part = email] = email.split('@');
    const password = await passwordFor(call);
    const input = { email, name: call.value('name') ?? part, password };
    const parsed = newUserSchema.safeParse(input);
    if (!parsed.success) throw new CodedError('input.invalid', inputProblems(parsed.error, input));
    const user = await withCore(call.io.env, ({ services }) =>
      services.users.create({ ...parsed.data, role: role.data }),
    );
    // A password that was made up here is shown once, and stored nowhere.
    const shown = call.has('password-stdin') ? {} : { password };
    say(call, { ok: true, user, ...shown }, () =>
      call.words.t(call.has('password-stdin') ? 'user.added' : 'user.addedWithPassword', {
        email: user.email,
        role: user.role,
        ...shown,
      }),
    );
    return exitCodes.fine;
  },
};

async function passwordFor(call: Call): Promise<string> {
  if (!call.has('password-stdin')) return systemIds.secret(15);
  return (await call.io.input()).replace(/\r?\n$/, '');
}
