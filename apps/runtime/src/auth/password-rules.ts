import { CodedError } from '@bellhop/schema';

export const shortestPassword = 10;
export const longestPassword = 200;

/** What people reach for first, and what every guessing program tries first. Digits and signs around them do not help. */
const plainWords = new Set(
  `password passwort passwords passw pass haslo adminhaslo admin administrator root user guest test tester testing
  welcome letmein changeme change secret default master login bellhop shop qwerty qwertyuiop qwertz azerty asdf asdfgh
  asdfghjkl zxcvbn zxcvbnm iloveyou love monkey dragon sunshine princess football baseball superman batman trustno
  whatever abc abcd abcde abcdef woaini`.split(/\s+/),
);
/** Runs of keys, read in both directions. */
const runs = [
  '012345678901234567890123456789',
  '1234567891011121314151617181920',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
].flatMap((run) => [run, [...run].reverse().join('')]);
const fewestDifferent = 4;
/** Dates and telephone numbers: without a letter a password has to be longer. */
const shortestNumber = 16;

/** Refuses a password that is too short or one of the first that anybody would try. */
export function checkPassword(password: string, email: string, path = 'password'): void {
  if (password.length < shortestPassword) {
    throw new CodedError('setup.weakPassword', [
      { code: 'setup.weakPassword', path, values: { limit: shortestPassword } },
    ]);
  }
  if (isEasy(password, email)) {
    throw new CodedError('setup.easyPassword', [{ code: 'setup.easyPassword', path }]);
  }
}

function isEasy(password: string, email: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  return (
    new Set(plain).size < fewestDifferent ||
    /^(.{1,5})\1+$/u.test(plain) ||
    runs.some((run) => run.includes(plain)) ||
    plain === email.toLowerCase() ||
    (!/\p{L}/u.test(plain) && plain.length < shortestNumber) ||
    [plain, spelledOut(plain)].some((each) => isPlainWord(core(each), core(name)))
  );
}

/** One of the words, or the person's own name, once or again and again. */
function isPlainWord(letters: string, name: string): boolean {
  const once = /^(.+?)\1*$/u.exec(letters)?.[1] ?? '';
  return plainWords.has(once) || (once !== '' && once === name);
}

/** Without the digits and signs at both ends. */
function core(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** `p@ssw0rd` is `password`. */
function spelledOut(text: string): string {
  const letters: Record<string, string> = {
    '@': 'a',
    '4': 'a',
    '0': 'o',
    '3': 'e',
    $: 's',
    '5': 's',
    '1': 'i',
    '!': 'i',
  };
  return text.replace(/[@40$35!1](?=.*\p{L})/gu, (sign) => letters[sign] ?? sign);
}
