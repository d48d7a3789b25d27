import type { TermGroup } from './termGroup';

/** Education and training. */
export const EDUCATION_TERMS: readonly TermGroup[] = [
  {
    code: 'ZE1',
    language: 'zh',
    category: 'education',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '24(1)',
    disguised: true,
    words:
      '保过|包过|必过|保录取|包录取|保证录取|保证通过|签约保过|不过退费|考不过全额退款|保提分|包提分|30天提分|一次性通过|通过率100%|升学率100%|包就业|保就业|100%就业|包拿证|包分配',
  },
  {
    code: 'ZE2',
    language: 'zh',
    category: 'education',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '24(2)',
    words:
      '命题人|命题专家|命题组成员|阅卷组长|阅卷老师亲授|考官亲授|原题命中|押题命中|内部资料|内部名额|考试中心合作',
  },
  {
    code: 'ZE3',
    language: 'zh',
    category: 'education',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '24(3)',
    words:
      '状元推荐|学霸推荐|学员见证|清北名师|名校教授推荐|协会推荐|快速拿证|速成班|七天学会|赢在起跑线|你不来培养你孩子的对手',
  },
];
