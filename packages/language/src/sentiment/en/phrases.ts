import { phrasesOf, type SentimentPhrases } from '../sentiment-language.ts';

/** What customers of shops write when they are angry or pleased. */
export const englishPhrases: SentimentPhrases = {
  complaint: phrasesOf(`
    are you kidding me | you must be kidding | you must be joking | you gotta be kidding |
    terrible | awful | horrible | poor quality | bad quality | low quality | very bad | so bad | too bad | really bad | worst | the worst | disappointed | disappointing
    disappointment | very disappointed | so disappointed | unhappy | dissatisfied | unsatisfied | not satisfied | not happy | frustrated | frustrating | annoyed | annoying | angry | furious
    upset | fed up | sick of | sick and tired | unacceptable | ridiculous | disgusting | disgusted | outrageous | a joke | pathetic | useless | worthless | rubbish | crap | crappy | garbage
    junk | shoddy | flimsy | cheaply made | waste of money | waste of time | regret | rip off | ripoff | ripped off | overpriced | misleading | false advertising | fake | counterfeit
    not as described | not what i ordered | nothing like the picture | not like the picture | wrong item | wrong size | wrong colour | wrong color | wrong product | wrong order | broken | damaged | defective | faulty
    torn | cracked | shattered | leaking | fell apart | falling apart | stopped working | stop working | does not work | doesn't work | doesnt work | didn't work | won't work | not working | won't turn on
    missing parts | item missing | items missing | still waiting | still not arrived | hasn't arrived | has not arrived | haven't received | have not received | never arrived | never received
    never came | still haven't | still no reply | no reply | no response | no one answers | nobody answers | nobody replies | no one replies | ignoring me | ignored | being ignored | keep ignoring | too slow
    so slow | very slow | takes forever | taking forever | took forever | rude | unprofessional | terrible service | bad service | poor service | worst service | awful service
    complaint | problem with my order | i want my money back | give me my money back | want my money back | never again | never buy again | never order again | will not buy again | won't buy again | do not buy
    don't buy | avoid this shop | stay away | last time i order | what a mess | had enough | no help | unhelpful | overcharged | charged twice | charged me twice | lied to me | you lied | lies`),
  insult: phrasesOf(`
    scam | scammer | scammers | scamming | fraud | frauds | fraudsters | thief | thieves | crooks | crook | liar | liars | cheater | cheaters | con artists | idiot | idiots | idiotic | stupid | moron
    morons | how dumb | so dumb | dumbass | imbecile | incompetent | clowns | clown | loser | losers | bastard | bastards | asshole | assholes | arsehole | jerk | bitch | fuck | fuck you | fucking | fck | wtf | bullshit
    shit | shitty | piece of shit | piss off | pissed off | screw you | go to hell | suck | sucks | you suck | shame on you | shameless | disgrace | dickhead | wankers | wanker | retarded | lazy ass | total bs`),
  threat: phrasesOf(`
    lawyer | my lawyer | attorney | solicitor | sue | sue you | suing | lawsuit | legal action | take you to court | see you in court | small claims | small claims court | police
    report you | reporting you | i will report | will report you | trading standards | consumer protection | consumer rights | better business bureau | bbb | ombudsman | chargeback | charge back | dispute the charge
    dispute the payment | open a dispute | opening a dispute | dispute with paypal | dispute with my bank | contact my bank | call my bank | calling my bank | one star review | 1 star review | one star
    1 star | negative review | bad review | leave a bad review | leave a negative review | post it online | post this on | tell everyone | warn everyone | expose you | go public | you will regret | you'll regret
    file a complaint | make a complaint | formal complaint | official complaint | escalate this`),
  praise: phrasesOf(`
    thank you so much | thanks so much | many thanks | great | great service | great product | great quality | excellent | amazing | awesome | fantastic | wonderful | brilliant | perfect | perfectly | superb | outstanding
    lovely | love it | love this | loved it | i love | we love | really like | i like it | very good | so good | really good | good quality | good service | good job | well done | nice | very nice | beautiful | gorgeous
    happy with | very happy | so happy | pleased | very pleased | delighted | satisfied | very satisfied | impressed | impressive | recommend | highly recommend | would recommend | recommended | best shop | best store
    the best | best service | fast delivery | quick delivery | fast shipping | quick shipping | arrived quickly | arrived early | quick response | quick reply | fast reply | helpful | very helpful | so helpful | friendly
    polite | professional | works great | works well | works perfectly | works fine | well made | well packed | high quality | top quality | great value | good value | worth every | worth it | worth the money | exactly as described
    as described | exceeded my expectations | exceeded expectations | five stars | 5 stars | will order again | order again | will buy again | buy again | shop again | comfortable | fits perfectly | delicious | tasty | appreciate | much appreciated | you're the best`),
  approving: phrasesOf(`
    can't fault it | can't fault them | can't fault this | cant fault it | cannot fault it | can't fault | cant fault | cannot fault | can not fault | couldn't fault | could not fault | no complaints | zero complaints | nothing to complain about | can't complain | cant complain | cannot complain
    never disappoints | never disappoint | never disappointed | not disappointed | wasn't disappointed | was not disappointed | won't be disappointed | did not disappoint | didn't disappoint | does not disappoint | doesn't disappoint
    not bad at all | not half bad | can't go wrong | cannot go wrong | couldn't be happier | could not be happier | couldn't be better | could not be better | couldn't ask for more | no regrets | don't regret | do not regret`),
  harmless: phrasesOf(`
    fake leather | fake fur | fake flowers | fake plants | fake nails | fake lashes | no problem | no worries | not bad | not too bad | great britain | best before | best regards | kind regards | as described in | nice one`),
};
