import { combined, listed, type PersonPhrases } from './phrases.ts';

const anyone = listed(
  'a person, a human, a real person, a real human, a live person, an actual person, an actual human, a human being, ' +
    'real person, human, an agent, agent, a live agent, a human agent, a real agent, live agent, a representative, ' +
    'a rep, an operator, operator, a consultant, an advisor, staff, a staff member, a manager, the manager, ' +
    'an assistant, assistant, a support agent, your manager, a supervisor, customer service, customer support, customer care, the support team, your team, an employee, an actual employee, a real employee, ' +
    'an actual agent, a team member, a member of staff, the owner, the boss, your boss, people, real people',
);
const somebody = listed(
  'a person, a human, a real person, a real human, a live person, an agent, a live agent, a human agent, an operator, a representative, a human being, an assistant, a supervisor',
);
/** They are asked for instead of a machine. */
const somebodyReal = listed(
  'someone real, somebody real, anyone real, anybody real, a real employee, an actual employee, real people, ' +
    'someone in charge, someone from your team, somebody from your team, someone human',
);
const asWho = listed(
  'a real person, a real human, real person, real human, a human, human, an actual human, an actual person, a live person, a live agent, a human agent, a person',
);

export const phrases: PersonPhrases = {
  requests: [
    ...combined(
      listed(
        'talk to, talk with, speak to, speak with, chat with, chat to, connect me to, connect me with, connect to, ' +
          'transfer me to, transfer to, put me through to, pass me to, forward me to, hand me over to, switch me to',
      ),
      [...anyone, ...somebodyReal, 'someone', 'somebody', 'support'],
    ),
    ...combined(
      listed(
        'help talking to, help speaking to, help chatting with, help contacting, help me contacting, assistance talking to, ' +
          'assistance talking with, assistance speaking to, assistance speaking with, assistance chatting with, contact, reach',
      ),
      somebody,
    ),
    ...combined(
      listed('i want, i need, get me, give me, i would like, can i get, can i have'),
      somebody,
    ),
    ...combined(listed('get me, give me'), [...somebodyReal, 'someone', 'somebody']),
    ...combined(listed('is there, i want, i need, can i have, can i get, get'), somebodyReal),
    // Who is to call or write back can only be a person.
    ...combined(
      listed(
        'someone, somebody, anyone, anybody, someone from your team, somebody from your team, someone from the team, ' +
          'somebody from the team, a person, a human',
      ),
      listed(
        'call me, to call me, phone me, ring me, contact me, to contact me, get back to me, to get back to me, get in touch, ' +
          'write back to me, reply to me, talk to me, to talk to me, speak to me, call me back',
      ),
    ),
    ...combined(
      listed('who can i, who do i, who should i, whom can i'),
      listed('talk to, speak to, speak with, talk with'),
    ),
    ...listed(
      'real human, actual human, human agent, live agent, human support, human please, person please, agent please, ' +
        'operator please, representative please, agent pls, human pls, human help, transfer me, real person please, ' +
        'real person, is anyone there, is anybody there, anyone there, anybody there, any human here, any humans, ' +
        'is there a human, is there a real person, is there a person, is there anyone i can talk to, anyone available to assist, human to answer, contact an agent, ' +
        'call an agent, i want to contact customer service, how do i contact customer service, customer service please, stop the bot, no bot, ' +
        'no more bot, no bots, not a bot please',
    ),
    ...combined(
      listed(
        "don't want to talk to, dont want to talk to, do not want to talk to, don't want, do not want, stop sending me",
      ),
      listed('a bot, the bot, bots, a robot, a machine, an ai'),
    ),
  ],
  alone: listed(
    'contact customer service, contact support, contact agent, connect me to supervisor, agent, human, person, operator, representative, a human, a person, an agent, real person, customer service, ' +
      'customer support, support, live agent, live chat, staff, consultant, rep, manager, support agent, anyone, ' +
      'anybody, human being, speak to agent, talk to agent, hello agent, somebody, someone',
  ),
  mentions: [
    // Whether it is a machine that answers is a question, not yet a wish.
    ...combined(
      listed(
        "are you, are you really, you are, you're, youre, your, you, is this, is it, this is, am i talking to, am i talking with, " +
          'am i speaking to, am i speaking with, am i chatting with, ai or, bot or, robot or, computer or, machine or',
      ),
      asWho,
    ),
    ...combined(
      asWho,
      listed('or an ai, or ai, or a bot, or bot, or a robot, or a machine, or a computer, or not'),
    ),
    ...listed(
      'human hair, on a real person, travel agent, cleaning agent, transfer me the money, transfer me the refund, ' +
        'transfer me my, transfer me back, real person photo, real person photos, real person wearing, real person model, ' +
        'real human size, human support for, live agent said, live agent told, human agent said, human agent told, ' +
        'operator manual, no agent please, no human please, no operator please, no person please, no real person, ' +
        'no live agent',
    ),
  ],
  refusals: listed(
    "don't, dont, do not, not, never, no need, no need for, no need to, without, instead of, rather than, didn't, " +
      "did not, no longer, needn't, doesn't, does not, wouldn't",
  ),
  fillers: [
    ...' ,want,need,to,me,a,an,the,any,please,wish,like,for,with,talk,speak,talking,speaking,get,even,really,have'.split(
      ',',
    ),
    ...'having,wanna,actually,needing,ever,yet'.split(','),
  ],
};
