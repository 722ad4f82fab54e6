import type { Claims } from './claims.ts';

// "jane at gmail.com", "anna małpa wp kropka pl". One way to match, and bounded.
const spoken =
  /(?<![\p{L}\p{N}._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}) {1,2}(at|małpa|malpa) {1,2}([A-Za-z0-9-]{1,63}(?:(?:\.| dot | kropka )[A-Za-z0-9-]{2,63}){1,3})(?![A-Za-z0-9@])/giu;
const spokenPoint = / (?:dot|kropka) /gi;
const topLevel = /\.[A-Za-z]{2,24}$/;

/** Where private people have their mail. "At" stands before any shop on the web, but at these is nothing else. */
const mailHosts = new Set(
  (
    'gmail.com googlemail.com hotmail.com hotmail.co.uk hotmail.co.th outlook.com outlook.co.th live.com msn.com yahoo.com ' +
    'yahoo.co.uk yahoo.co.th yahoo.com.tw yahoo.com.hk ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com ' +
    'gmx.com gmx.de qq.com foxmail.com 163.com 126.com sina.com sina.cn sohu.com wp.pl o2.pl onet.pl op.pl interia.pl ' +
    'interia.eu gazeta.pl poczta.fm poczta.onet.pl tlen.pl vp.pl'
  ).split(' '),
);
/** Words before "at" that are no beginning of an address: "e-mail me at gmail.com". */
const ordinary = new Set(
  (
    'me us him her them it is are was look mail email e-mail contact write account here address reach message found signed ' +
    'sign login log in registered working hosted mailbox inbox and or you i'
  ).split(' '),
);

/** E-mail addresses written as they are said. */
export function claimSpokenEmails(claims: Claims): void {
  for (const { 0: matched, 1: local = '', 2: at = '', 3: host = '', index } of claims.text.matchAll(
    spoken,
  )) {
    const domain = host.replace(spokenPoint, '.').toLowerCase();
    const isPolish = at.toLowerCase() !== 'at';
    if (!topLevel.test(domain) || !(isPolish || mailHosts.has(domain))) continue;
    const isAddress = !ordinary.has(local.toLowerCase());
    claims.add({
      start: index,
      end: index + matched.length,
      // Half an address is no place on the web either.
      contact: isAddress
        ? { kind: 'email', value: `${local}@${domain}`, because: 'email.obfuscated' }
        : null,
    });
  }
}
