import { addressOf } from '../../core/area';
import type { Note } from '../../core/state';
import type { BookSheetState } from '../book';
import { element, XML_HEADER } from '../xml/element';
import { textElement } from './sharedStrings';
import { MAIN_NAMESPACE } from './namespaces';

type Thread = BookSheetState['comments'][number];

const THREADS_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** Everybody who wrote a comment, for `xl/persons/person.xml`; ids follow from the names. */
export class People {
  readonly #ids = new Map<string, string>();

  idOf(name: string): string {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = guid('person', name);
    this.#ids.set(name, id);
    return id;
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  xml(): string {
    const people = [...this.#ids].map(([displayName, id]) =>
      element('person', { displayName, id, userId: displayName, providerId: 'None' }),
    );
    return XML_HEADER + element('personList', { xmlns: THREADS_NAMESPACE }, people);
  }
}

/** `xl/threadedComments/threadedComment1.xml` */
export function threadsXml(threads: readonly Thread[], sheet: string, people: People): string {
  const items = threads.flatMap((thread) => {
    const id = threadId(thread, sheet);
    const ref = addressOf({ row: thread.row, column: thread.column, rows: 1, columns: 1 });
    const first = { ref, dT: instant(thread.created), personId: people.idOf(thread.author), id };
    const replies = thread.replies.map((reply, index) =>
      threadXml(
        {
          ref,
          dT: instant(reply.created),
          personId: people.idOf(reply.author),
          id: guid(id, String(index)),
          parentId: id,
        },
        reply.content,
      ),
    );
    const done = thread.resolved ? { done: true } : {};
    return [threadXml({ ...first, ...done }, thread.content), ...replies];
  });
  return XML_HEADER + element('ThreadedComments', { xmlns: THREADS_NAMESPACE }, items);
}

function threadXml(
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  content: string,
): string {
  const text = textElement(content)
    .replace(/^<t\b/, '<text')
    .replace(/<\/t>$/, '</text>');
  return element('threadedComment', attributes, text);
}

function threadId(thread: Thread, sheet: string): string {
  return guid(sheet, `${String(thread.row)},${String(thread.column)},${thread.content}`);
}

/** Files hold UTC without a zone, to hundredths: `2026-11-24T06:55:00.00`. */
function instant(created: string): string | undefined {
  const milliseconds = Date.parse(created);
  if (Number.isNaN(milliseconds)) return undefined;
  return new Date(milliseconds).toISOString().slice(0, 22);
}

/** `xl/comments1.xml`: notes, and a placeholder for each thread for programs that know none. */
export function commentsXml(
  notes: readonly Note[],
  threads: readonly Thread[],
  sheet: string,
): string {
  const placeholders = threads.map((thread): Note => ({
    row: thread.row,
    column: thread.column,
    author: `tc=${threadId(thread, sheet)}`,
    content: placeholderText(thread),
    visible: false,
  }));
  const all = [...notes, ...placeholders].sort((a, b) => a.row - b.row || a.column - b.column);
  const authors = [...new Set(all.map(({ author }) => author))];
  const items = all.map((note) =>
    element(
      'comment',
      {
        ref: addressOf({ row: note.row, column: note.column, rows: 1, columns: 1 }),
        authorId: authors.indexOf(note.author),
        shapeId: 0,
      },
      element('text', {}, element('r', {}, textElement(note.content))),
    ),
  );
  return (
    XML_HEADER +
    element('comments', { xmlns: MAIN_NAMESPACE }, [
      element(
        'authors',
        {},
        authors.map((author) => element('author', {}, authorText(author))),
      ),
      element('commentList', {}, items),
    ])
  );
}

function authorText(author: string): string {
  return textElement(author)
    .replace(/^<t[^>]*>/, '')
    .replace(/<\/t>$/, '');
}

function placeholderText(thread: Thread): string {
  const replies = thread.replies.map(({ content }) => `\nReply:\n    ${content}`).join('');
  return `[Threaded comment]\n\nComment:\n    ${thread.content}${replies}`;
}

/**
 * The legacy drawing that gives each note its box.
 *
 * @param others `<v:shapetype>` and `<v:shape>` source of the old file that belongs to no note
 */
export function legacyDrawingXml(
  places: readonly Pick<Note, 'row' | 'column' | 'visible'>[],
  others: string,
): string {
  const shapes = places.map(({ row, column, visible }, index) =>
    noteShape(row, column, visible, index),
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    shapes.join('') +
    others +
    '</xml>'
  );
}

function noteShape(row: number, column: number, visible: boolean, index: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 4, 9].join(', ');
  return (
    `<v:shape id="_x0000_s${String(5025 + index)}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:59pt;margin-top:1pt;width:108pt;height:59pt;z-index:${String(index + 1)};` +
    `visibility:${visible ? 'visible' : 'hidden'}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column>` +
    `${visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
  );
}

/** Form controls and header pictures share the legacy drawing with the notes. */
export function shapesBesideNotes(legacyDrawing: string): string {
  const shapes = legacyDrawing.match(/<v:shape\s[\s\S]*?<\/v:shape>/g) ?? [];
  const others = shapes.filter((shape) => !shape.includes('ObjectType="Note"'));
  if (others.length === 0) return '';
  const types = legacyDrawing.match(/<v:shapetype\s[\s\S]*?<\/v:shapetype>/g) ?? [];
  const ours = types.filter((type) => !type.includes('id="_x0000_t202"'));
  return [...ours, ...others].join('');
}

/** The same words give the same id, so that saving twice gives the same file. */
function guid(scope: string, text: string): string {
  const hex = [0, 1, 2, 3].map((seed) => hash(`${String(seed)}${scope}\u0000${text}`)).join('');
  const at = (from: number, to: number): string => hex.slice(from, to);
  return `{${at(0, 8)}-${at(8, 12)}-4${at(13, 16)}-A${at(17, 20)}-${at(20, 32)}}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
