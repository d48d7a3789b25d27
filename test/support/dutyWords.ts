import { issues, lessons, meetings, training, violations } from '../../src/domain/tables/issues';
import type { Wording } from '../../src/terms/wording';

const i = issues.columns;
const l = lessons.columns;
const m = meetings.columns;
const v = violations.columns;
type Typed = readonly (readonly [label: Wording, text: Wording])[];

/** What the sample's people type into the registers of a quarter, by the label of each field. */
export const dutyWords = {
  meeting: [
    [m.attendees.header, ['高建国、周倩、罗敏', 'Gao Jianguo, Zhou Qian, Luo Min']],
    [m.marketNotes.header, ['年货需求提前两周', 'Demand for New Year gifts comes two weeks early']],
    [m.customerNotes.header, ['返乡家庭采购者', 'Families who travel home']],
    [m.competitorNotes.header, ['竞品提前开售礼盒', 'Rivals sell gift boxes early']],
    [m.decisions.header, ['一季度沿用递减定价', 'Descending prices again in the first quarter']],
  ] as Typed,
  campaign: ['中秋礼盒收尾促销', 'Mid-autumn gift box clearance'] as Wording,
  copied: [
    '中秋礼盒收尾促销 · 2027年第1季度',
    'Mid-autumn gift box clearance · Q1 2027',
  ] as Wording,
  lessonOfSale: ['每周递减定价', 'Weekly steps earn'] as Wording,
  problem: ['样片字幕与审定文案不一致', 'Subtitles differ from the approved copy'] as Wording,
  solution: [
    '字幕导出前与审定文案逐字核对',
    'Subtitles compared with the approved copy before export',
  ] as Wording,
  whys: ['字幕由外包直接录入', 'The vendor typed the subtitles'] as Wording,
  proof: [
    [i.effect.header, ['新样片逐字一致', 'The new cut agrees word for word']],
    [i.evidence.header, ['核对表 1124', 'Checklist 1124']],
  ] as Typed,
  attendees: ['林晓，罗敏', 'Lin Xiao, Luo Min'] as Wording,
  lesson: [
    [l.lesson.header, ['外包素材未经核对是返工主因', 'Unchecked vendor work causes rework']],
    [l.action.header, ['方案写明素材核对人', 'Plans name who checks the material']],
  ] as Typed,
  lessonProof: ['执行计划第 2 条', 'Execution plan, item 2'] as Wording,
  session: [training.columns.title.header, ['绝对化用语专题', 'Absolute terms']] as const,
  breach: [
    [v.act.header, ['未经审核更换字幕', 'Changed subtitles without review']],
    [v.basis.header, ['素材管理制度第三条', 'Material policy, article 3']],
  ] as Typed,
  appeal: ['外包方擅自更换，已退回', 'The vendor changed them; they were sent back'] as Wording,
  handling: ['改为口头提醒', 'A spoken reminder instead'] as Wording,
};
