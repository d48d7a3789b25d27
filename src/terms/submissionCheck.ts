import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Wording of the check that runs before a plan is submitted. */
export const submissionCheckWords = {
  progressRules: ['提交前检查：规则 {done}/{total}', 'Checking first: rules {done} of {total}'],
  progressTexts: ['提交前检查：文案 {done}/{total}', 'Checking first: texts {done} of {total}'],
  stop: ['停止', 'Stop'],
} as const satisfies Catalogue;

export const submissionCheckFailures: Readonly<Record<string, FailureWording>> = {
  checkGivenUp: {
    what: ['检查已停止，方案尚未提交', 'The check was stopped; the plan is not submitted'],
    then: [
      '没有写入任何内容。可随时重新提交。',
      'Nothing was written. Submit again when you like.',
    ],
  },
};
