import { dateOf, type DateSerial } from './period';

/** A meeting or deadline as an iCalendar file (RFC 5545) that people open in their own calendar. */
export interface Invitation {
  /** Globally unique and stable, so that a second file replaces the first. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly on: DateSerial;
  /** Minutes after midnight, local time; absent for a whole day. */
  readonly startMinute?: number;
  readonly minutes?: number;
  readonly attendees: readonly { readonly name: string; readonly email: string }[];
  readonly organiser?: { readonly name: string; readonly email: string };
  readonly stamp: Date;
}

const escaped = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r?\n/gu, '\\n');

const octets = (character: string): number =>
  encodeURIComponent(character).replace(/%[0-9A-F]{2}/gu, 'x').length;

/** Lines of at most 75 octets, folded between characters. */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 74) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}

const pad = (n: number): string => String(n).padStart(2, '0');

const dayText = (day: DateSerial): string => {
  const date = dateOf(day);
  return `${String(date.year)}${pad(date.month)}${pad(date.day)}`;
};

const timeText = (day: DateSerial, minute: number): string => {
  const at = day + Math.floor(minute / 1440);
  const rest = minute % 1440;
  return `${dayText(at)}T${pad(Math.floor(rest / 60))}${pad(rest % 60)}00`;
};

/** `Zhou, Gao` must be quoted in a parameter; quotes themselves are not allowed there. */
const parameter = (text: string): string => `"${text.replace(/["\r\n]/gu, "'")}"`;

function whenLines(invitation: Invitation): string[] {
  const { on, startMinute, minutes = 60 } = invitation;
  if (startMinute === undefined)
    return [`DTSTART;VALUE=DATE:${dayText(on)}`, `DTEND;VALUE=DATE:${dayText(on + 1)}`];
  return [`DTSTART:${timeText(on, startMinute)}`, `DTEND:${timeText(on, startMinute + minutes)}`];
}

/** Text of the .ics file. Times are floating: the reader's own time zone. */
export function icsOf(invitation: Invitation): string {
  const { organiser } = invitation;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Marketing Oversight//EN',
    `METHOD:${invitation.attendees.length > 0 && organiser ? 'REQUEST' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${invitation.uid}`,
    `DTSTAMP:${invitation.stamp.toISOString().replace(/[-:]|\.\d{3}/gu, '')}`,
    ...whenLines(invitation),
    `SUMMARY:${escaped(invitation.title)}`,
    `DESCRIPTION:${escaped(invitation.description)}`,
    ...(organiser ? [`ORGANIZER;CN=${parameter(organiser.name)}:mailto:${organiser.email}`] : []),
    ...invitation.attendees.map(
      ({ name, email }) => `ATTENDEE;RSVP=TRUE;CN=${parameter(name)}:mailto:${email}`,
    ),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
