import { combined, listed, type PersonPhrases } from './phrases.ts';

const anyone = listed(
  'a person, a human, a real person, a real human, a live person, an actual person, an actual human, a human being, ' +
    'real person, human, an agent, agent, a live agent, a human agent, a real agent, live agent, a representative, ' +
    'a rep, an operator, operator, a consultant, an advisor, staff, a staff member, a manager, the manager, ' +
    'an assistant, assistant, a support agent, your manager, a supervisor, customer service, customer support, customer care, the support team, your team, an employee, an actual employee, a real employee, ' +
    'one of your staff, one of your team, one of your people, one of your agents, one of your colleagues, one of you, your colleague, an actual agent, a team member, a member of staff, the owner, the boss, your boss, people, real people, ' +
    'a member of your team, a member of the team, a customer service rep, customer service rep, a customer service representative, ' +
    'a customer service agent, a customer support rep, customer support rep, a sales rep, sales rep, a sales representative, a salesperson, a sales person, ' +
    'your sales team, your support team, your supervisor, the supervisor, the store manager, the shop manager, the shop owner, ' +
    'the store owner, ur manager, ur boss, ur supervisor, ur team, your staff, ur staff, your people, sb, some1, sum1, real humans, humans',
);
/** As hasty fingers write them. */
const mistypedVerbs = listed(
  'speek to, speek with, spek to, speak too, talk too, tlak to, takl to, tak to, talkto, speakto, chta with, conect me to, connet me to, transfr me to, tranfer me to',
);
const mistypedPeople = listed(
  'a humam, a humen, a huamn, a humna, a hooman, a hman, humam, humen, huamn, a persn, a preson, a pearson, a perosn, a real persn, a real preson, an agnet, an agnt, an agant, ' +
    'agnet, a represenative, a representitive, a representive, a repesentative, an oporator, an operater, a mangaer, a manger, someon, somone, sombody, a superviser, the manger, your manger',
);
const somebody = listed(
  'a person, a human, a real person, a real human, a live person, an agent, a live agent, a human agent, an operator, a representative, a human being, an assistant, a supervisor, ' +
    'your supervisor, your manager, your boss, ur supervisor, ur manager, ur boss, a manager, the manager, a sales rep, a customer service rep',
);
/** No machine can be meant. */
const noMachine = listed(
  'a person, a human, a real person, a real human, an actual person, an actual human, a live person, a human being, a live agent, a human agent, real human, live agent, human agent',
);
const callMe = listed(
  'call me, call me back, phone me, phone me back, ring me, ring me back, give me a call, give me a call back, give me a ring',
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
    ...combined(
      listed(
        'talk w, speak w, chat w, talk 2, speak 2, connect me w, redirect me to, hand me to, escalate this to, escalate to, ' +
          'get hold of, get in touch with, put me on to, put me thru to, put me in touch with, get me through to, get through to',
      ),
      [...somebody, 'support', 'someone', 'customer service', 'your team'],
    ),
    ...combined(
      listed('talk to, talk with, speak to, speak with, connect me to, transfer me to'),
      mistypedPeople,
    ),
    ...combined(mistypedVerbs, [
      ...somebody,
      'human',
      'agent',
      'someone',
      'somebody',
      'support',
      'customer service',
    ]),
    ...combined(
      listed(
        'need, want, get, rather have, prefer, deal with, bring me, find me, wheres, where is, let me have',
      ),
      noMachine,
    ),
    ...combined(
      noMachine,
      listed(
        'help me, assist me, answer me, answer my question, answer this, respond to me, take over, look into this, handle this, read this, to help me, to answer, to assist me, to respond',
      ),
    ),
    ...combined(listed('get me, give me'), [...somebodyReal, 'someone', 'somebody']),
    ...combined(
      listed('is, is there, are there, i want, i need, can i have, can i get, get'),
      somebodyReal,
    ),
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
      'human agent, live agent, human support, human please, person please, agent please, ' +
        'operator please, representative please, agent pls, human pls, human help, transfer me, real person please, ' +
        'is anyone there, is anybody there, anyone there, anybody there, any human here, any humans, ' +
        'is there a human, is there a human being, is there a real person, is there a real human, is there a real human being, human being i can talk to, is there a person, is there anyone i can talk to, anyone available to assist, human to answer, contact an agent, ' +
        'call an agent, i want to contact customer service, how do i contact customer service, customer service please, stop the bot, no bot, ' +
        'no more bot, no bots, not a bot please',
    ),
    ...combined(
      listed(
        "don't want to talk to, dont want to talk to, do not want to talk to, don't want to chat with, dont want to chat with, do not want to chat with, don't want to speak to, don't want to speak with, dont want to speak to, don't want to talk with, don't wanna talk to, dont wanna talk to, don't want to deal with, not talking to, stop talking to, refuse to talk to, tired of talking to, hate talking to, sick of talking to, done talking to, don't want, do not want, stop sending me",
      ),
      listed(
        'a bot, the bot, this bot, bots, robots, a chatbot, this chatbot, chatbots, machines, ai, the robot, this robot, a robot, a machine, an ai',
      ),
    ),
  ],
  closing: [
    ...combined(
      listed(
        'please, pls, plz, can you, could you, can u, could u, would you, can you please, could you please, just, kindly, you should, have someone',
      ),
      callMe,
    ),
    ...listed(
      'give me a call, where is the human, where are the humans, where is the agent, where is the staff, need human, want human, needs human, need agent, want agent, need operator, need representative, need manager, need a manager, need a representative, need an agent, need an operator, ' +
        'real person, real human, actual human, actual person, real person here, real person available, human available, agent available, real human here',
    ),
  ],
  tails: listed(
    'please, pls, plz, back, now, right now, asap, today, tomorrow, thanks, thank you, thx, ty, immediately, urgently, as soon as possible, ' +
      'on, at, instead, about this, about it, regarding this, sir, guys, not a bot, not bot, not a robot, my number is, on my number, on this number, at this number, ok',
  ),
  hails: listed('hello, helo, hi, hey, yo, hallo, halo'),
  alone: listed(
    'contact customer service, contact support, contact agent, connect me to supervisor, agent, human, person, operator, representative, a human, a person, an agent, real person, customer service, ' +
      'customer support, support, live agent, live chat, staff, consultant, rep, manager, support agent, anyone, ' +
      'anybody, human being, call me, call me please, call me back, hello anyone, hello anybody, anyone real, speak to agent, talk to agent, hello agent, somebody, someone',
  ),
  mentions: [
    // Whether it is a machine that answers is a question, not yet a wish.
    ...combined(
      listed(
        "i am, i'm, im, i am also, i am just, he is, she is, made by, sewn by, worn by, fit, fits, review by, reviewed by, are you, are you really, you are, you're, youre, your, you, is this, is it, this is, am i talking to, am i talking with, " +
          'am i speaking to, am i speaking with, am i chatting with, ai or, bot or, robot or, computer or, machine or',
      ),
      asWho,
    ),
    ...combined(
      asWho,
      listed('or an ai, or ai, or a bot, or bot, or a robot, or a machine, or a computer, or not'),
    ),
    ...listed(
      'look like a real person, looks like a real person, human hair, what can you call me, real person available in, travel agent, cleaning agent, transfer me the money, transfer me the refund, ' +
        'transfer me my, transfer me back, real person photo, real person photos, real person wearing, real person model, ' +
        'human size, human sized, human skeleton, human figure, human body, human model, human doll, human food, human being can, real person review, real person reviews, ' +
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
