import { exitCodes, type CliCommand } from '../call.ts';

/** Prints the JSON Schema of flow files, for editors that complete and check while somebody writes. */
export const flowSchema: CliCommand = {
  name: 'flow schema',
  usage: '',
  options: {},
  takes: [0, 0],
  run: async ({ io }) => {
    const { flowJsonSchema } = await import('../../flows/flow-json-schema.ts');
    io.out(JSON.stringify(flowJsonSchema(), null, 2));
    return exitCodes.fine;
  },
};
