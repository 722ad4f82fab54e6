import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads the JSONL files of an evaluation folder; null for those that are not there. */
export function createData(root) {
  const rows = (path) => {
    const file = join(root, 'nlu', `${path}.jsonl`);
    if (!existsSync(file)) return null;
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  return {
    rows,
    /** Training and test messages of an intent set. `only` names a mark that training rows must have. */
    intents(set, only) {
      const train = rows(`intent/${set}.train`);
      const test = rows(`intent/${set}.test`);
      if (!train || !test) return null;
      const outside = rows(`intent/${set}.oos_test`) ?? [];
      return { train: only ? train.filter((row) => row[only]) : train, test, outside };
    },
  };
}
