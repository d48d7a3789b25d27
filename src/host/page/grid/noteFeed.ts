import type { Injector } from '@univerjs/core';
import { SheetsNoteModel, type ISheetNote } from '@univerjs/sheets-note';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { Comment } from '../../core/state';

/** A note as the grid should show it; a thread keeps its comment's id. */
interface WantedNote {
  readonly commentId: string | null;
  readonly row: number;
  readonly col: number;
  readonly note: string;
  readonly show: boolean;
}

/** A thread as it reads on hover: `Li Na: please check` and its replies below. */
function threadText(comment: Comment): string {
  const lines = [comment, ...comment.replies].map((each) => `${each.author}: ${each.content}`);
  return comment.resolved ? `✓\n${lines.join('\n')}` : lines.join('\n');
}

function size(text: string): Pick<ISheetNote, 'width' | 'height'> {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 22), 0);
  return { width: 220, height: Math.min(320, 32 + lines * 20) };
}

function wantedNotes(sheet: SheetModel): WantedNote[] {
  const notes = sheet.state.notes.map(({ row, column, content, visible }) => ({
    commentId: null,
    row,
    col: column,
    note: content,
    show: visible,
  }));
  const threads = sheet.state.comments.map((comment) => ({
    commentId: comment.id,
    row: comment.row,
    col: comment.column,
    note: threadText(comment),
    show: false,
  }));
  return [...notes, ...threads];
}

function saysSame(known: ISheetNote, wanted: WantedNote): boolean {
  if (wanted.commentId !== null && wanted.commentId !== known.id) return false;
  const isSamePlace = known.row === wanted.row && known.col === wanted.col;
  return isSamePlace && known.note === wanted.note && (known.show ?? false) === wanted.show;
}

let lastId = 0;

/** Never used twice: what the grid still means to do to an older note must find nothing. */
function newId(): string {
  lastId += 1;
  return `note-${String(lastId)}`;
}

/** Notes and comment threads, marked in the cell's corner and shown on hover. */
export function feedNotes(injector: Injector, model: WorkbookModel, unitId: string): void {
  const notes = injector.get(SheetsNoteModel);
  for (const sheet of model.sheets) {
    const missing = new Set(wantedNotes(sheet));
    for (const [noteId, known] of [...(notes.getSheetNotes(unitId, sheet.id) ?? [])]) {
      const match = [...missing].find((wanted) => saysSame(known, wanted));
      if (match) missing.delete(match);
      else notes.removeNote(unitId, sheet.id, { noteId, silent: true });
    }
    for (const { commentId, row, col, note, show } of missing) {
      const shown = { id: commentId ?? newId(), row, col, note, show, ...size(note) };
      notes.updateNote(unitId, sheet.id, row, col, shown, true);
    }
  }
}
