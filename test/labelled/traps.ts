/** Claims in the disguises people use to get past a list. Written for this project. */
export const traps: Readonly<Record<string, readonly string[]>> = {
  spaced: ['全网最 佳口碑的面霜', '国 家 级实验室配方', '本店是最 低 价'],
  punctuation: ['顶·级享受等你来', '第*一品牌的选择', '最-好的材料做成'],
  zeroWidth: ['全国最\u200b佳的洁面', '国家\u200d级品质', '唯\ufeff一指定用品'],
  fullWidth: ['我们是ＮＯ．１的品牌', '１００％有效', 'Ｂｅｓｔ in the world'],
  traditional: ['國家級配方', '全國銷量第壹', '頂級體驗,絕無僅有'],
  circledDigits: ['销量No.①的果汁', '全网销量第①'],
  lookAlikes: ['Веst in the world coffee', '#1 brаnd in the world'],
  pinyin: ['全网zui低价', 'guojiaji品质'],
  pinyinApart: ['全wang最di价', 'wen赚不pei'],
  homophones: ['全网醉低价'],
  story: [
    '泡了一个月,我爸的风湿再也没犯,早就不疼了',
    '行业里找不到第二家敢这么做',
    '考不上全额退,签了协议的',
    'Say goodbye to back pain forever',
  ],
};

/** Sentences that hold the same characters and claim nothing. */
export const innocents: Readonly<Record<string, readonly string[]>> = {
  order: ['第一季度的工作安排', '请先完成第一步,再看第二步', '本周第一次会议在周三'],
  time: ['最近天气转凉,注意添衣', '报名最晚到本周五', '最后一天提交材料'],
  use: ['最佳使用时间为开封后六个月', '最佳赏味期限见瓶身', '建议最佳饮用温度8-10℃'],
  identity: ['每件商品有唯一编号', '订单的唯一标识请保留'],
  limits: ['最多可购买两件', '最低消费见门店公告', '最大承重五公斤'],
  english: ['Best before 12 March', 'No. 1 Street, Building 4', 'The first week of March'],
  talk: [
    '请把“霸榜”两个字改掉',
    '没有比安全更重要的事',
    '班里同学都有座位',
    'Test results show two failed units',
  ],
  works: ['纪录片《抗癌厨房》今晚放映'],
  names: ['地点在第一百货三楼', '乘车到第一人民医院站下车'],
};

/**
 * Disguises that still get past the check, so that nobody promises more: kept here until they are caught, then moved
 * up. No term was tuned for any sentence of this file.
 */
export const stillSlip: readonly string[] = ['国佳级品质'];
