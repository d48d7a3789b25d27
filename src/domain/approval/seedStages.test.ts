import { seedStages } from './seedStages';
import { stageFields } from './stageFields';

describe('the stages a new workbook starts with', () => {
  it('says conditions in the workbook’s own language', () => {
    const condition = (language: 'zh-CN' | 'en-US', id: string) =>
      seedStages(language).find((stage) => stage.id === id)?.['condition'];
    expect(condition('zh-CN', 'S-FINANCE')).toBe(
      '=[@预算总额]>=SUMIFS(Parameters[数值],Parameters[参数],"financeStageFrom")',
    );
    expect(condition('en-US', 'S-LEGAL')).toContain('OR([@Risk]="High",[@Sector]="Health food"');
    expect(condition('zh-CN', 'S-LEGAL')).toContain(
      'COUNTIFS(Findings[活动编号],[@编号],Findings[严重程度],"阻断",Findings[已作废],"<>"&"是")>0',
    );
  });

  it('looks only at fields that exist', () => {
    for (const stage of seedStages('zh-CN'))
      expect(stageFields(stage['fields'] as string | null).unknown).toEqual([]);
  });

  it('reads fields by code or by header in either language', () => {
    expect(stageFields('copy, 预算、KPIs.target；Budget.金额之外')).toMatchObject({
      fields: [],
      unknown: ['Budget.金额之外'],
    });
    expect(stageFields('广告文案, Budget, 指标.目标值').fields).toEqual([
      { table: 'Plans', column: 'copy' },
      { table: 'Budget' },
      { table: 'KPIs', column: 'target' },
    ]);
  });
});
