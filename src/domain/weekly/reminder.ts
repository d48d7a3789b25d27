import { weeklyWords } from '../../terms/weekly';
import { say } from '../../terms/wording';
import type { Language } from '../../terms/language';
import { isSamePerson } from '../approval/people';
import type { MailDraft } from '../shared/mailDraft';
import { isoDate } from '../shared/period';
import type { TeamRow } from '../tables/settings';
import type { WeeklyDuty } from './due';

/**
 * One mail draft per lead, naming every week that lead owes. A lead without an address in the Team
 * table gets a draft without one, so that nobody is passed over in silence.
 */
export function reminderDrafts(
  due: readonly WeeklyDuty[],
  team: readonly TeamRow[],
  language: Language,
): readonly (MailDraft & { readonly person: string })[] {
  const byLead = new Map<string, WeeklyDuty[]>();
  for (const duty of due) {
    const lead = duty.lead ?? '';
    byLead.set(lead, [...(byLead.get(lead) ?? []), duty]);
  }
  return [...byLead].map(([person, duties]) => {
    const email = team.find((row) => isSamePerson(row.name, person))?.email;
    const lines = duties.map((duty) =>
      say(
        duty.state === 'missing' ? weeklyWords.reminderMissing : weeklyWords.reminderOpen,
        language,
        {
          campaign: duty.campaign,
          week: duty.week,
          due: isoDate(duty.dueOn),
          days: duty.daysLate,
        },
      ),
    );
    return {
      person,
      to: email === null || email === undefined || email === '' ? [] : [email],
      subject: say(weeklyWords.reminderSubject, language, { count: duties.length }),
      body: [say(weeklyWords.reminderGreeting, language, { person }), '', ...lines].join('\n'),
    };
  });
}
