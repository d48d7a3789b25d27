import { budget, expenseCategories } from '../../src/domain/tables/budget';
import { campaignKinds, channels, plans, sectors } from '../../src/domain/tables/plans';
import { directions, kpis, metricNames, weeklyReports } from '../../src/domain/tables/weekly';
import { reasonSeedWords } from '../../src/terms/effect';
import type { Wording } from '../../src/terms/wording';

const p = plans.columns;
const b = budget.columns;
const k = kpis.columns;
const w = weeklyReports.columns;
const same = (text: string): Wording => [text, text];

/** What the lead of the road types, by the label of each field. */
export const words = {
  name: ['冬季新品试饮', 'Winter tasting'] as Wording,
  unlawfulCopy: [
    [
      p.executionPlan.header,
      [
        '十一月门店试饮，十二月会员回访并复盘',
        'Tastings in stores in November, calls to members and review in December',
      ],
    ],
    [
      p.copy.header,
      ['广告 国家级好茶，温热一杯。', 'Advertisement. A warm cup that cures insomnia.'],
    ],
  ] as readonly (readonly [Wording, Wording])[],
  lawfulCopy: [
    [p.copy.header, ['广告 温热一杯，冬日好味。', 'Advertisement. A warm cup for winter days.']],
  ] as readonly (readonly [Wording, Wording])[],
  unlawfulTerm: ['国家级', 'cures insomnia'] as Wording,
  comment: ['补充依据后再提交', 'Add the evidence and submit again'] as Wording,
  reason: reasonSeedWords.PRICE,
  weekly: [
    [w.progress.header, same('20')],
    [w.spendToDate.header, same('24000')],
    [w.done.header, ['首批门店试饮上线', 'Tastings opened in the first stores']],
    [w.next.header, ['第二批门店与会员回访', 'More stores, and calls to members']],
  ] as readonly (readonly [Wording, Wording])[],
  department: ['品牌部', 'Brand'] as Wording,
  planTexts: [
    [p.name.header, ['冬季新品试饮', 'Winter tasting']],
    [p.quarter.header, same('2026Q4')],
    [p.department.header, ['品牌部', 'Brand']],
    [p.startOn.header, same('2026-11-02')],
    [p.endOn.header, same('2026-12-20')],
    [
      p.objective.header,
      [
        '六周内新客户达到五千人，获客成本低于八十元',
        'Five thousand new customers in six weeks, below 80 each',
      ],
    ],
    [p.marketNotes.header, ['冬季热饮需求上升', 'Demand for hot drinks rises in winter']],
  ] as readonly (readonly [Wording, Wording])[],
  planChoices: [
    [p.kind.header, campaignKinds.event],
    [p.sector.header, sectors.general],
    [p.channel.header, channels.retail],
  ] as readonly (readonly [Wording, Wording])[],
  planRows: [
    [k.name.header, ['新客户数', 'New customers'], 0],
    [k.unit.header, ['人', 'people'], 0],
    [k.baseline.header, same('3000'), 0],
    [k.target.header, same('5000'), 0],
    [k.dueOn.header, same('2026-12-20'), 0],
    [b.item.header, ['门店试饮物料', 'Tasting material for stores'], 0],
    [b.month.header, same('2026M11'), 0],
    [b.planned.header, same('120000'), 0],
  ] as readonly (readonly [Wording, Wording, number])[],
  rowChoices: [
    [k.metric.header, metricNames.newCustomers, 0],
    [k.direction.header, directions.higher, 0],
    [b.category.header, expenseCategories.event, 0],
  ] as readonly (readonly [Wording, Wording, number])[],
  result: [
    [k.actual.header, same('5100')],
    [k.source.header, ['会员系统', 'Member system']],
  ] as readonly (readonly [Wording, Wording])[],
};
