import type { Comment, Note } from '../../core/state';
import { unescapeCellText } from '../xml/entities';
import { child, childrenOf, descendants, isOn, textOf, type XmlElement } from '../xml/xmlTree';
import { cellPosition } from './cellReference';

type ReadComment = Omit<Comment, 'id'>;

/** `xl/comments1.xml` and the drawing beside it, which alone knows which notes are always shown. */
export function readNotes(comments: XmlElement, legacyDrawing: string): Note[] {
  const authors = childrenOf(child(comments, 'authors'), 'author').map((author) =>
    unescapeCellText(textOf(author)),
  );
  const shown = shownNotes(legacyDrawing);
  return childrenOf(child(comments, 'commentList'), 'comment').map((comment) => {
    const { row, column } = cellPosition(comment.attributes['ref'] ?? 'A1');
    return {
      row,
      column,
      author: authors[Number(comment.attributes['authorId'] ?? 0)] ?? '',
      content: noteText(child(comment, 'text')),
      visible: shown.has(`${String(row)},${String(column)}`),
    };
  });
}

function noteText(text: XmlElement | undefined): string {
  if (text === undefined) return '';
  const runs = descendants(text, 't').map(textOf).join('');
  return unescapeCellText(runs).replaceAll('\r\n', '\n');
}

/** VML is often no well-formed XML, so it is searched, not parsed. */
function shownNotes(drawing: string): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const [client] of drawing.matchAll(
    /<x:ClientData[^>]*ObjectType="Note"[\s\S]*?<\/x:ClientData>/g,
  )) {
    if (!/<x:Visible\s*\/>|<x:Visible>\s*(?!False)/i.test(client)) continue;
    const row = /<x:Row>\s*(\d+)/.exec(client)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(client)?.[1];
    if (row !== undefined && column !== undefined) shown.add(`${row},${column}`);
  }
  return shown;
}

/** `xl/threadedComments/*.xml` with the people of `xl/persons/*.xml`. */
export function readThreads(
  threads: XmlElement,
  people: ReadonlyMap<string, string>,
): ReadComment[] {
  const all = childrenOf(threads, 'threadedComment');
  const author = (one: XmlElement): string => people.get(one.attributes['personId'] ?? '') ?? '';
  const content = (one: XmlElement): string => unescapeCellText(textOf(child(one, 'text')));
  const created = (one: XmlElement): string => instant(one.attributes['dT'] ?? '');
  return all
    .filter((one) => one.attributes['parentId'] === undefined)
    .map((first) => ({
      ...cellPosition(first.attributes['ref'] ?? 'A1'),
      author: author(first),
      content: content(first),
      created: created(first),
      resolved: isOn(first.attributes['done']),
      replies: all
        .filter((one) => one.attributes['parentId'] === first.attributes['id'])
        .map((reply) => ({
          id: reply.attributes['id'] ?? '',
          author: author(reply),
          content: content(reply),
          created: created(reply),
        })),
    }));
}

/** Files write instants without a zone; they are UTC. */
function instant(text: string): string {
  if (text === '') return '';
  const milliseconds = Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? text : new Date(milliseconds).toISOString();
}

export function readPeople(people: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(people, 'person').map(({ attributes }) => [
      attributes['id'] ?? '',
      unescapeCellText(attributes['displayName'] ?? ''),
    ]),
  );
}

/** Authors of the placeholder notes that stand in for threads in older programs. */
export function isThreadPlaceholder(note: Note): boolean {
  return note.author.startsWith('tc={');
}
