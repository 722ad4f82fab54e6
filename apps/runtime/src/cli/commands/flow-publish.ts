import { exitCodes, say, WrongUsage, type CliCommand } from '../call.ts';
import { cliAuthor, withCore } from '../open-data.ts';
import { problemLine, toldFlow } from '../told-problems.ts';

const longestNote = 500;
const longestName = 80;

/** Freezes a draft as the next version and puts it live, under the same rules as the button does. */
export const flowPublish: CliCommand = {
  name: 'flow publish',
  usage:
    '<id> --note <text> [--name <text>] [--accept-warnings] [--tests-reason <text>] [--errors-reason <text>]',
  options: {
    note: 'value',
    name: 'value',
    'accept-warnings': 'flag',
    'tests-reason': 'value',
    'errors-reason': 'value',
  },
  takes: [1, 1],
  run: async (call) => {
    const { io, words } = call;
    const [id = ''] = call.rest;
    const note = call.value('note');
    if (note === undefined) throw new WrongUsage('optionMissing', { option: '--note' });
    const texts = [note, call.value('tests-reason') ?? '', call.value('errors-reason') ?? ''];
    if (texts.some((text) => text.length > longestNote))
      throw new WrongUsage('noteTooLong', { most: String(longestNote) });
    return withCore(io.env, async ({ services: { flows } }) => {
      const { revision, document } = await flows.get(id);
      const acceptedWarnings = call.has('accept-warnings');
      const wanted = {
        id,
        revision,
        note,
        name: call.value('name')?.slice(0, longestName),
        acceptedWarnings,
        testsReason: call.value('tests-reason'),
        errorsReason: call.value('errors-reason'),
      };
      const outcome = await flows.publish(wanted, cliAuthor);
      if (outcome.status === 'published') {
        const { versionId, number } = outcome;
        say(call, { ok: true, id, versionId, number }, () =>
          words.t('publish.done', { name: document.name, number }),
        );
        return exitCodes.fine;
      }
      const { code, failedTests } = outcome;
      const problems = outcome.problems.map((one) => toldFlow(one, document, words));
      const message = words.refusal({ code });
      if (call.json)
        io.out(JSON.stringify({ ok: false, error: { code, message }, problems, failedTests }));
      else
        io.err(
          [
            ...problems.map((one) => problemLine(document.name, one, words, document)),
            ...failedTests.map((name) => `${words.t('test.failed')} ${name}`),
            message,
          ].join('\n'),
        );
      return exitCodes.refused;
    });
  },
};
