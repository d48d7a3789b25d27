import type { Need } from '../../application/today/need';
import { hrefOf } from '../shell/route';

/** Where the one action of a need leads. */
export function needHref(need: Need): string {
  switch (need.code) {
    case 'decideStage':
      return hrefOf('approval', [need.rowId]);
    case 'finishReturned':
    case 'finishDraft':
    case 'submitDraft':
      return hrefOf('plan', [need.rowId]);
    case 'resolveFindings':
      return hrefOf('compliance', [], { campaign: need.rowId });
    case 'fileWeekly':
      return hrefOf('weekly', [need.rowId, String(need.values['week'] ?? '')]);
    case 'solveIssue':
      return hrefOf('issue', [need.rowId]);
    case 'chaseWeekly':
      return hrefOf('weekly');
    case 'reviewOverspend':
      return hrefOf('budget');
    case 'signReport':
      return hrefOf('report', [need.rowId]);
    case 'explainLine':
    case 'explainKpi':
    case 'recordKpi':
      return hrefOf('effect', need.campaignId === null ? [] : [need.campaignId]);
    case 'applyLesson':
      return hrefOf('lesson', [need.rowId]);
    case 'attendTraining':
      return hrefOf('training');
    case 'acknowledgeViolation':
      return hrefOf('conduct', [need.rowId]);
  }
}
