import type { Injector } from '@univerjs/core';
import { SheetsNoteModel, type ISheetNote } from '@univerjs/sheets-note';
import type { SheetModel } from '../../core/model';
import type { Comment, Note } from '../../core/state';
import { sameRecord } from './sameRecord';

/**
 * Notes as they stand in the grid. One that is new there is the person's; threads may be moved and
 * deleted by hand, while their text is for comments to change.
 */
export function takeNotes(
  injector: Injector,
  sheet: SheetModel,
  unitId: string,
  person: string,
): void {
  const shown = [
    ...(injector.get(SheetsNoteModel).getSheetNotes(unitId, sheet.id)?.values() ?? []),
  ];
  const { notes, comments } = sheet.state;
  const threads = new Map(comments.map((comment) => [comment.id, comment]));
  const nextNotes = shown
    .filter(({ id, note }) => !threads.has(id) && note !== '')
    .map((note) => noteOf(note, notes, person))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const nextComments = comments.flatMap((comment) => {
    const mark = shown.find(({ id }) => id === comment.id);
    return mark ? [movedTo(comment, mark)] : [];
  });
  const inOrder = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  if (!sameRecord(nextNotes, inOrder)) sheet.change({ notes: nextNotes });
  if (!sameRecord(nextComments, comments)) sheet.change({ comments: nextComments });
}

function noteOf(shown: ISheetNote, notes: readonly Note[], person: string): Note {
  const here = notes.find(({ row, column }) => row === shown.row && column === shown.col);
  const known = here ?? notes.find(({ content }) => content === shown.note);
  return {
    row: shown.row,
    column: shown.col,
    author: known?.author ?? person,
    content: shown.note,
    visible: shown.show ?? false,
  };
}

function movedTo(comment: Comment, { row, col }: ISheetNote): Comment {
  const isThere = comment.row === row && comment.column === col;
  return isThere ? comment : { ...comment, row, column: col };
}
