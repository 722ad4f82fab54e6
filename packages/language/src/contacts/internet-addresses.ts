import type { Claims } from './claims.ts';
import { claimSpokenEmails } from './spoken-emails.ts';

const email = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{2,252}/g;
// What people write so that machines overlook it.
const hiddenEmail =
  /([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}) ?(?:\( ?(?:at|@|małpa|malpa) ?\)|\[ ?(?:at|@|małpa|malpa) ?\]|艾特) ?([A-Za-z0-9-]{2,63}(?: ?(?:\.|\(dot\)|\[dot\]|\(kropka\)|\[kropka\]) ?[A-Za-z0-9-]{2,63}){1,4})/gi;
const hiddenPoint = / ?(?:\.|\(dot\)|\[dot\]|\(kropka\)|\[kropka\]) ?/gi;
const topLevel = /\.[A-Za-z]{2,24}$/;

const withScheme = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{3,2000}/gi;
const bareDomain =
  /[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,5}(?:[/?][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{0,2000})?/g;
const common = new Set(
  (
    'com net org info biz shop store online site top vip xyz app club tech asia cn tw hk th pl eu uk de fr jp kr sg my vn ' +
    'au ca nz edu gov'
  ).split(' '),
);
// Also ends of ordinary words after a forgotten space: only with a path behind.
const short = new Set(
  'me to be us io co ly cc tv ee gl gg in it at link page so ai la pe id ru nl es'.split(' '),
);
const closing = /[.,!?;:'*~)\]]$/;
const wordBefore = /[\p{L}\p{M}\p{N}@_-]$/u;
const latinBefore = /[\p{Script=Latin}\p{N}@_.-]$/u;

/** E-mail addresses, then addresses of the web that cannot be anything else. */
export function claimInternetAddresses(claims: Claims): void {
  // Each kind of address has a sign that most messages lack, and looking for that is cheap.
  if (claims.text.includes('@')) claimEmails(claims);
  if (/[([艾]/.test(claims.text)) claimHiddenEmails(claims);
  if (/ (?:at|ma[lł]pa) /i.test(claims.text)) claimSpokenEmails(claims);
  if (!/[./]/.test(claims.text)) return;
  for (const { 0: matched, index } of claims.text.matchAll(withScheme)) {
    if (latinBefore.test(claims.text.slice(Math.max(0, index - 2), index))) continue;
    const value = withoutClosing(matched);
    const rest = value.replace(/^https?:\/\//i, '');
    if (!rest.includes('.') && !/^localhost/i.test(rest)) continue;
    claims.add({
      start: index,
      end: index + value.length,
      contact: { kind: 'url', value, because: 'url.scheme' },
    });
  }
  claimBareDomains(claims, 'withPath');
}

function claimEmails(claims: Claims): void {
  for (const { 0: matched, index } of claims.text.matchAll(email)) {
    const value = matched.replace(/[.-]+$/, '');
    const [local = '', domain = ''] = value.split('@');
    if (wordBeforeIsGlued(claims.text, index) || local.endsWith('.') || value.includes('..'))
      continue;
    if (!topLevel.test(domain)) continue;
    claims.add({
      start: index,
      end: index + value.length,
      contact: { kind: 'email', value, because: 'email.address' },
    });
  }
}

function claimHiddenEmails(claims: Claims): void {
  for (const { 0: matched, 1: local = '', 2: host = '', index } of claims.text.matchAll(
    hiddenEmail,
  )) {
    const domain = host.replace(hiddenPoint, '.');
    if (!topLevel.test(domain)) continue;
    claims.add({
      start: index,
      end: index + matched.length,
      contact: { kind: 'email', value: `${local}@${domain}`, because: 'email.obfuscated' },
    });
  }
}

/** "example.com" may also be the name of somebody in a messenger, "example.com/shoes" not. */
export function claimBareDomains(claims: Claims, which: 'withPath' | 'all'): void {
  if (!claims.text.includes('.')) return;
  for (const { 0: matched, index } of claims.text.matchAll(bareDomain)) {
    if (wordBeforeIsGlued(claims.text, index)) continue;
    const value = withoutClosing(matched);
    const path = value.search(/[/?]/);
    const host = path < 0 ? value : value.slice(0, path);
    if (path < 0 && which === 'withPath') continue;
    const end = host.slice(host.lastIndexOf('.') + 1);
    const sameCase = end === end.toLowerCase() || host === host.toUpperCase();
    const known =
      common.has(end.toLowerCase()) ||
      (short.has(end.toLowerCase()) && path > 0 && value.length > path + 1);
    // A domain has a letter somewhere: "12.50.pl" is a price with a typing error.
    if (!sameCase || !known || !/[A-Za-z]/.test(host.slice(0, -end.length))) continue;
    if (/[A-Za-z0-9@]/.test(claims.text.charAt(index + value.length))) continue;
    claims.add({
      start: index,
      end: index + value.length,
      contact: { kind: 'url', value, because: 'url.domain' },
    });
  }
}

/** A Latin letter with a mark is none for the patterns, but the word goes on there. Chinese and Thai are no part of it. */
function wordBeforeIsGlued(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 1), index);
  return wordBefore.test(before) && latinBefore.test(before);
}

function withoutClosing(address: string): string {
  let end = address.length;
  while (end > 0 && closing.test(address.slice(0, end))) {
    // A bracket that was opened in the address belongs to it.
    if (address.charAt(end - 1) === ')' && address.slice(0, end).includes('(')) break;
    end -= 1;
  }
  return address.slice(0, end);
}
