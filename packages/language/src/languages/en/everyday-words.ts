/**
 * English words that are one letter from another that shops look for: who wrote `stick` did not mean `stock`. Many are
 * Polish words or names as well, so they say nothing about the language.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    'shows show shown stick stock pride proud prize shock black block blame bland brand bread broad break ' +
    'brown crown green greed greet grape plane plate plain paper large charge stage state stone story short ' +
    'shirt skirt sport spot shape share shake shave shade skin skip slip clip sheet sheep sleep steep street ' +
    'sweet sweat white write wheel three threw through though tough touch rough match watch catch batch patch ' +
    'light night fight might sight tight weight height eight field yield fold cold gold hold told sold bold ' +
    'wall ball fall tall hall bell cell fell belt melt boot book cook hook root foot food wood mood moon noon ' +
    'dress press cross class glass grass gloss floor flour flower power tower towel cover lover river fever ' +
    'later water matter letter latter butter button cotton ring king wing sing song strong spring phone alone ' +
    'clone cloth clean clear bear wear near dear hear heat meat seat beat boat coat goat goal coal cool pool ' +
    'tool fool pull bull wait sent rent cent tent test rest west nest vest vase base case cash wash dash dish ' +
    'fish wish wide hide ride rice mice dice face race lace pace page wage cage rate date gate mate fate lake ' +
    'cake bake wake fake sake sale pale male tale tail mail nail rail sail fail hair pair fair chair'
  ).split(' '),
);
