import type { BookSheetState } from '../book';
import type { Parts } from '../package/openPackage';
import { decodePart, treeOfPart } from '../package/partText';
import type { Relationship } from '../package/relationships';
import { prefixed, type XmlElement } from '../xml/xmlTree';
import { isThreadPlaceholder, readNotes, readThreads } from './comments';

export interface RemarksContext {
  readonly parts: Parts;
  readonly people: ReadonlyMap<string, string>;
}

/** Notes and threads of a sheet; a thread's stand-in for older programs is no note. */
export function remarksOf(
  legacyDrawing: XmlElement | undefined,
  relationships: readonly Relationship[],
  context: RemarksContext,
): Pick<BookSheetState, 'notes' | 'comments'> {
  const notesPath = targetOf(relationships, 'comments');
  const threadsPath = targetOf(relationships, 'threadedComment');
  const comments =
    threadsPath === undefined || !context.parts.has(threadsPath)
      ? []
      : readThreads(treeOfPart(context.parts, threadsPath), context.people);
  if (notesPath === undefined || !context.parts.has(notesPath)) return { notes: [], comments };
  const legacy = legacyDrawingOf(legacyDrawing, relationships, context.parts);
  const notes = readNotes(treeOfPart(context.parts, notesPath), legacy);
  const threaded = new Set(comments.map(({ row, column }) => `${String(row)},${String(column)}`));
  return {
    comments,
    notes: notes.filter(
      (note) =>
        !isThreadPlaceholder(note) || !threaded.has(`${String(note.row)},${String(note.column)}`),
    ),
  };
}

/** The drawing of notes and form controls; pictures in headers have one of their own. */
export function legacyDrawingOf(
  element: XmlElement | undefined,
  relationships: readonly Relationship[],
  parts: Parts,
): string {
  const id = element === undefined ? undefined : prefixed(element.attributes, 'id');
  const path = relationships.find((one) => one.id === id)?.target;
  const content = path === undefined ? undefined : parts.get(path);
  return content === undefined ? '' : decodePart(content);
}

function targetOf(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((one) => one.kind === kind && !one.external)?.target;
}
