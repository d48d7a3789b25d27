import { compileLexicon } from './lexicon';
import {
  exemptionQuestions,
  judgeExemption,
  type ExemptionAnswer,
  type ExemptionEvidence,
} from './exemption';
import { scanText } from './scanText';
import { shippedPatterns, shippedTerms } from '../pack/shippedTerms';

const lexicon = compileLexicon(shippedTerms(), shippedPatterns());
const findingIn = (text: string) => {
  const [finding] = scanText(lexicon, text, { market: 'CN', column: 'copy' });
  if (finding === undefined) throw new Error(`nothing found in ${text}`);
  return finding;
};

const report: ExemptionEvidence = {
  id: 'E-1',
  kind: 'statistics',
  validFrom: 46000,
  validUntil: 46365,
  voided: false,
};
const salesFact: ExemptionAnswer = {
  code: 'boundedFact',
  isTrue: true,
  reason: '2025 年大陆线上零售额第一,见第三方报告',
  evidenceIds: ['E-1'],
  period: '2025',
  area: 'country',
  field: 'industry',
};

describe('exemption dialogue', () => {
  const questions = exemptionQuestions(findingIn('全国销量第一的空气炸锅'));

  test('asks all nine items of articles 5 and 6 about an absolute term', () => {
    expect(questions.map((question) => question.article).sort()).toEqual(
      ['5(1)', '5(2)', '5(3)', '6(1)', '6(2)', '6(3)', '6(4)', '6(5)', '6(6)'].sort(),
    );
  });

  test('puts first what the sentence itself suggests', () => {
    const finding = findingIn('荣获最佳设计大赛金奖的最佳礼品');
    expect(exemptionQuestions(finding)[0]?.code).toBe('award');
  });

  test.each(['治愈率高达98%', '保本保息,稳健理财', '签约保过,不过退费'])(
    'is never offered for %s',
    (text) => {
      expect(exemptionQuestions(findingIn(text))).toEqual([]);
    },
  );

  test('is never offered in the sectors of article 11', () => {
    expect(exemptionQuestions(findingIn('全国销量第一'), 'drug')).toEqual([]);
    expect(exemptionQuestions(findingIn('全国销量第一'), 'finance')).toEqual([]);
  });

  test('grants a bounded fact with valid evidence', () => {
    const verdict = judgeExemption(questions, [salesFact], [report], 46350);
    expect(verdict).toMatchObject({ isGranted: true, article: '6(6)', evidenceIds: ['E-1'] });
  });

  test.each([
    ['no evidence row', { ...salesFact, evidenceIds: [] }, [report], 46350, 'evidenceMissing'],
    ['an unknown row', { ...salesFact, evidenceIds: ['E-9'] }, [report], 46350, 'evidenceUnknown'],
    ['a voided row', salesFact, [{ ...report, voided: true }], 46350, 'evidenceUnknown'],
    ['a contract', salesFact, [{ ...report, kind: 'contract' }], 46350, 'evidenceOfOtherKind'],
    ['an expired report', salesFact, [report], 46400, 'evidenceExpired'],
    ['no reason', { ...salesFact, reason: ' ' }, [report], 46350, 'reasonMissing'],
  ])('refuses with %s', (_case, answer, evidence, today, refusal) => {
    const verdict = judgeExemption(questions, [answer], evidence, today);
    expect(verdict.isGranted).toBe(false);
    expect(verdict.refusals).toContain(refusal);
  });

  test('wants time and area for a fact, and warns below a province', () => {
    const { period: _period, ...unbounded } = salesFact;
    expect(judgeExemption(questions, [unbounded], [report], 46350).refusals).toEqual([
      'scopeMissing',
    ]);
    const local = judgeExemption(questions, [{ ...salesFact, area: 'smaller' }], [report], 46350);
    expect(local).toMatchObject({ isGranted: true, cautions: ['draftCitationGuide'] });
  });

  test('a statement of attitude needs a reason but no paper', () => {
    const attitude: ExemptionAnswer = {
      code: 'serviceAttitude',
      isTrue: true,
      reason: '只说服务态度,不指商品',
      evidenceIds: [],
    };
    expect(judgeExemption(questions, [attitude], [], 46350).isGranted).toBe(true);
  });

  test('no answer, no exemption', () => {
    expect(judgeExemption(questions, [], [], 46350).refusals).toEqual(['noAnswer']);
  });
});
