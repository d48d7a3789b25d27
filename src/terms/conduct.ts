import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

export const conductFailures = {
  wrongState: {
    what: ['这条登记已是“{state}”', 'The record is “{state}” now'],
    then: [
      '别人可能已处理；没有写入任何内容。请刷新。',
      'Somebody may have dealt with it; nothing was written. Refresh.',
    ],
  },
  ownMatter: {
    what: ['{person} 不能处理与自己有关的事项', '{person} cannot deal with their own matter'],
    then: [
      '没有写入任何内容。请由其他负责人处理；申诉由登记人以外的人处理。',
      'Nothing was written. Somebody else deals with it; an appeal goes to another than who recorded it.',
    ],
  },
  notAllowed: {
    what: ['{person} 没有这项权限', '{person} may not do this'],
    then: [
      '没有写入任何内容。登记和处理由本部门经理、合规、法务或高层负责；确认和申诉由当事人本人。',
      'Nothing was written. The department’s manager, compliance, legal or senior management record and handle; the person concerned acknowledges and appeals.',
    ],
  },
  notInTeam: {
    what: ['团队表中没有 {person}', '{person} is not in the Team table'],
    then: ['没有写入任何内容。请核对姓名。', 'Nothing was written. Check the name.'],
  },
  wordsNeeded: {
    what: ['请填写“{field}”', 'Please fill in “{field}”'],
    then: ['没有写入任何内容。', 'Nothing was written.'],
  },
} as const satisfies Readonly<Record<string, FailureWording>>;

export const conductStepNames = {
  acknowledge: ['确认', 'Acknowledge'],
  appeal: ['申诉', 'Appeal'],
  dismiss: ['认定不成立', 'Dismiss'],
  handle: ['处理', 'Handle'],
  record: ['登记', 'Record'],
} as const satisfies Catalogue;
