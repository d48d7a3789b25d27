import { icsOf } from './invitation';
import { serialOf } from './period';

describe('an invitation', () => {
  const meeting = {
    uid: 'I-1@marketing-oversight',
    title: '问题会议;断货, 补货',
    description: `第一行\n${'说明'.repeat(40)}`,
    on: serialOf(2026, 11, 30),
    startMinute: 23 * 60 + 30,
    minutes: 60,
    organiser: { name: '陈涛', email: 'chen@example.com' },
    attendees: [{ name: 'Zhou, "Gao"', email: 'zhou@example.com' }],
    stamp: new Date('2026-11-24T03:04:05.678Z'),
  };
  it('is RFC 5545: CRLF, folded at 75 octets, escaped, past midnight', () => {
    const ics = icsOf(meeting);
    expect(ics).toContain('DTSTART:20261130T233000\r\nDTEND:20261201T003000');
    expect(ics).toContain('SUMMARY:问题会议\\;断货\\, 补货');
    expect(ics).toContain('DTSTAMP:20261124T030405Z');
    expect(ics).toContain(`ATTENDEE;RSVP=TRUE;CN="Zhou, 'Gao'":mailto:zhou@example.com`);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replace(/\r\n /gu, '')).toContain(`DESCRIPTION:第一行\\n${'说明'.repeat(40)}`);
  });
  it('is a whole day without a time', () => {
    const { startMinute: _at, ...allDay } = meeting;
    expect(icsOf(allDay)).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201');
  });
});
