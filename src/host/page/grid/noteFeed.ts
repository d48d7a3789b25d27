import type { Injector } from '@univerjs/core';
import { SheetsNoteModel, type ISheetNote } from '@univerjs/sheets-note';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { Comment } from '../../core/state';

/** A thread as it reads on hover: `Li Na: please check` and its replies below. */
function threadText(comment: Comment): string {
  const lines = [comment, ...comment.replies].map((each) => `${each.author}: ${each.content}`);
  return comment.resolved ? `✓\n${lines.join('\n')}` : lines.join('\n');
}

function size(text: string): Pick<ISheetNote, 'width' | 'height'> {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 22), 0);
  return { width: 220, height: Math.min(320, 32 + lines * 20) };
}

function notesOf(sheet: SheetModel): ISheetNote[] {
  const notes = sheet.state.notes.map((note) => ({
    id: `note ${String(note.row)} ${String(note.column)}`,
    row: note.row,
    col: note.column,
    note: note.content,
    show: note.visible,
    ...size(note.content),
  }));
  const threads = sheet.state.comments.map((comment) => {
    const note = threadText(comment);
    return { id: comment.id, row: comment.row, col: comment.column, note, ...size(note) };
  });
  return [...notes, ...threads];
}

/** Notes and comment threads, marked in the cell's corner and shown on hover. */
export function feedNotes(injector: Injector, model: WorkbookModel, unitId: string): void {
  const notes = injector.get(SheetsNoteModel);
  for (const sheet of model.sheets) {
    for (const [noteId] of [...(notes.getSheetNotes(unitId, sheet.id) ?? [])]) {
      notes.removeNote(unitId, sheet.id, { noteId, silent: true });
    }
    for (const note of notesOf(sheet)) {
      notes.updateNote(unitId, sheet.id, note.row, note.col, note, true);
    }
  }
}
