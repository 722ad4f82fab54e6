const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庄莊翁施游詹凌简簡柯温溫';
const compound = '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|東方|皇甫|令狐|慕容';
const han = String.raw`\p{Script=Han}`;
/** A word that goes on after a name of two characters, not its third. */
const noThird =
  '[想要的，请請是在和与與电電手住地收先女小太会會来來去说說给給你您我他她就也都了吗嗎呢吧要可能]';
const noSecond = '[想要的请請是在和会會来來去说說给給你您我他她就也都了吗嗎呢吧么麼一点點有没沒不]';
const name = `(?:(?:${compound})${han}{1,2}?(?!${noSecond})|[${surnames}](?!${noSecond})${han}(?:(?!${noThird})${han})?)`;
const latin = String.raw`\p{Lu}\p{L}+(?:[ ·]\p{Lu}\p{L}+){0,2}`;
const label = '收件人|收货人|收貨人|联系人|聯絡人|聯繫人|联络人|取件人|姓名|名字|签名|簽名|署名';
const kin =
  '朋友|老公|老婆|先生|太太|丈夫|妻子|儿子|兒子|女儿|女兒|妈妈|媽媽|爸爸|哥哥|弟弟|姐姐|妹妹|同事|邻居|鄰居|老板|老闆';

const ways = [
  // A colon says that nothing but a name can follow.
  new RegExp(`((?:${label})\\s*[:：]\\s*)(${han}{2,4}(?!${han})|${name}|${latin})`, 'gu'),
  new RegExp(`((?:${label})\\s*(?:是|叫|为|為)?\\s*)(${name})`, 'gu'),
  new RegExp(`((?:我|他|她)(?:的名字)?叫|(?<=^|[\\s，。,；])我是)(${name}|${latin})`, 'gu'),
  new RegExp(`((?:${kin})(?:名字)?(?:叫|是)?\\s*)(${name}|${latin})`, 'gu'),
  new RegExp(
    `((?:寄|送|发|發|交|转|轉|带|帶)给|(?:寄|送|發|交|轉|帶)給|打电话给|打電話給)(${name})(?=$|[\\s，。,；;!！?？\\d]|收|先生|女士|小姐)`,
    'gu',
  ),
  new RegExp(
    `((?<=^|[\\s，。,；:：\\d号號楼樓室]))((?:${compound}|[${surnames}])${han}{1,2})(?=收(?:$|[\\s，。,；]))`,
    'gu',
  ),
  new RegExp(`()(${name}|[${surnames}])(?=先生|小姐|女士)`, 'gu'),
];

/**
 * Names of people in Chinese, by the word that announces them and by how surnames are written. Those of three characters,
 * which are no other word, go into `seen`.
 */
export function maskChineseNames(text: string, standIn: string, seen: Set<string>): string {
  return ways.reduce(
    (result, way) =>
      result.replace(way, (_whole, cue: string, who: string) => {
        if (/^\p{Script=Han}{3,4}$/u.test(who)) seen.add(who);
        return cue + standIn;
      }),
    text,
  );
}
