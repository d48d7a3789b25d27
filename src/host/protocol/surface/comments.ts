import { areaOf } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { Comment, Note } from '../../core/state';
import type { HostClass, HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { flag, rangeByText, rangeOn, text, whole } from './rangeTarget';

interface CommentsTarget {
  /** null for the whole workbook. */
  readonly sheetId: string | null;
}

interface CommentTarget {
  readonly sheetId: string;
  readonly id: string;
}

interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

function all(target: CommentsTarget, c: HostContext): CommentTarget[] {
  return c.model.sheets
    .filter((sheet) => target.sheetId === null || sheet.id === target.sheetId)
    .flatMap((sheet) => sheet.state.comments.map(({ id }) => ({ sheetId: sheet.id, id })));
}

function commentOf(target: CommentTarget, c: HostContext): Comment {
  const sheet = c.model.existingSheet(target.sheetId);
  const found = sheet.state.comments.find((comment) => comment.id === target.id);
  if (!found) throw notFound();
  return found;
}

function replace(target: CommentTarget, part: Partial<Comment>, c: HostContext): void {
  const sheet = c.model.existingSheet(target.sheetId);
  const current = commentOf(target, c);
  const comments = sheet.state.comments.map((one) => (one === current ? { ...one, ...part } : one));
  sheet.change({ comments });
}

/** The single cell that a comment or note is put on. */
function cellArgument(value: unknown, target: CommentsTarget, c: HostContext): TrackedRange {
  const home = c.model.sheet(target.sheetId ?? '') ?? c.model.activeSheet;
  const range = value instanceof TrackedRange ? value : rangeByText(text(value), home, c);
  if (range.area.rows !== 1 || range.area.columns !== 1) throw invalidArgument();
  return range;
}

function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  const rich = (content as { richContent?: unknown } | null)?.richContent;
  return text(rich);
}

function add(target: CommentsTarget, args: readonly unknown[], c: HostContext): CommentTarget {
  const range = cellArgument(args[0], target, c);
  const sheet = c.model.existingSheet(range.sheetId);
  const { row, column } = range.area;
  if (sheet.state.comments.some((one) => one.row === row && one.column === column)) {
    throw invalidArgument();
  }
  const comment: Comment = {
    id: `{${c.model.newId()}}`,
    row,
    column,
    author: c.session.person,
    content: contentText(args[1]),
    created: c.now().toISOString(),
    resolved: false,
    replies: [],
  };
  sheet.change({ comments: [...sheet.state.comments, comment] });
  return { sheetId: sheet.id, id: comment.id };
}

function byCell(target: CommentsTarget, value: unknown, c: HostContext): CommentTarget {
  const range = cellArgument(value, target, c);
  const { row, column } = range.area;
  const sheet = c.model.existingSheet(range.sheetId);
  const found = sheet.state.comments.find((one) => one.row === row && one.column === column);
  if (!found) throw notFound();
  return { sheetId: sheet.id, id: found.id };
}

const commentsClass = hostClass<CommentsTarget>(
  'CommentCollection',
  {
    identity: (target) => ({ _EventTargetId: target.sheetId ?? 'Workbook' }),
    items: { of: 'Comment', list: all },
  },
  {
    Add: method('Comment', add),
    GetCount: method(null, (target, _args, c) => all(target, c).length),
    GetItem: method('Comment', (target, [id], c) => {
      const found = all(target, c).find((one) => one.id === id);
      if (!found) throw notFound();
      return found;
    }),
    GetItemAt: method('Comment', (target, [index], c) => {
      const found = all(target, c)[whole(index)];
      if (!found) throw invalidArgument();
      return found;
    }),
    GetItemOrNullObject: method('Comment', (target, [id], c) =>
      all(target, c).find((one) => one.id === id),
    ),
    GetItemByCell: method('Comment', (target, [cell], c) => byCell(target, cell, c)),
  },
);

const commentClass = hostClass<CommentTarget>(
  'Comment',
  { identity: (target) => ({ Id: target.id }) },
  {
    Id: scalar((target) => target.id),
    Content: scalar(
      (target, c) => commentOf(target, c).content,
      (target, value, c) => {
        replace(target, { content: text(value) }, c);
      },
    ),
    AuthorName: scalar((target, c) => commentOf(target, c).author),
    AuthorEmail: scalar(() => ''),
    ContentType: scalar(() => 'Plain'),
    CreationDate: scalar((target, c) => commentOf(target, c).created),
    Resolved: scalar(
      (target, c) => commentOf(target, c).resolved,
      (target, value, c) => {
        replace(target, { resolved: flag(value) }, c);
      },
    ),
    Replies: navigation('CommentReplyCollection', (target) => target),
    GetLocation: method('Range', (target, _args, c) => {
      const { row, column } = commentOf(target, c);
      return rangeOn(target.sheetId, areaOf(row, column, row, column));
    }),
    Delete: method(null, (target, _args, c) => {
      const sheet = c.model.existingSheet(target.sheetId);
      const current = commentOf(target, c);
      sheet.change({ comments: sheet.state.comments.filter((one) => one !== current) });
    }),
  },
);

const repliesOf = (target: CommentTarget, c: HostContext): ReplyTarget[] =>
  commentOf(target, c).replies.map((reply) => ({ ...target, replyId: reply.id }));

const repliesClass = hostClass<CommentTarget>(
  'CommentReplyCollection',
  { items: { of: 'CommentReply', list: repliesOf } },
  {
    Add: method('CommentReply', (target, [content], c) => {
      const reply = {
        id: `{${c.model.newId()}}`,
        author: c.session.person,
        content: contentText(content),
        created: c.now().toISOString(),
      };
      replace(target, { replies: [...commentOf(target, c).replies, reply] }, c);
      return { ...target, replyId: reply.id };
    }),
    GetCount: method(null, (target, _args, c) => repliesOf(target, c).length),
    GetItem: method('CommentReply', (target, [id], c) => {
      const found = repliesOf(target, c).find((one) => one.replyId === id);
      if (!found) throw notFound();
      return found;
    }),
  },
);

function replyOf(target: ReplyTarget, c: HostContext): Comment['replies'][number] {
  const found = commentOf(target, c).replies.find((reply) => reply.id === target.replyId);
  if (!found) throw notFound();
  return found;
}

const replyClass = hostClass<ReplyTarget>(
  'CommentReply',
  { identity: (target) => ({ Id: target.replyId }) },
  {
    Id: scalar((target) => target.replyId),
    Content: scalar((target, c) => replyOf(target, c).content),
    AuthorName: scalar((target, c) => replyOf(target, c).author),
    CreationDate: scalar((target, c) => replyOf(target, c).created),
    Delete: method(null, (target, _args, c) => {
      const current = replyOf(target, c);
      replace(target, { replies: commentOf(target, c).replies.filter((r) => r !== current) }, c);
    }),
  },
);

interface NoteTarget {
  readonly sheet: EmbeddedSheet;
  readonly row: number;
  readonly column: number;
}

function notes(target: CommentsTarget, c: HostContext): NoteTarget[] {
  return c.model.sheets
    .filter((sheet) => target.sheetId === null || sheet.id === target.sheetId)
    .flatMap((sheet) => sheet.state.notes.map(({ row, column }) => ({ sheet, row, column })));
}

function noteOf({ sheet, row, column }: NoteTarget): Note {
  const found = sheet.state.notes.find((note) => note.row === row && note.column === column);
  if (!found) throw notFound();
  return found;
}

function replaceNote(target: NoteTarget, part: Partial<Note>): void {
  const current = noteOf(target);
  const { sheet } = target;
  sheet.change({
    notes: sheet.state.notes.map((note) => (note === current ? { ...note, ...part } : note)),
  });
}

function noteAt(target: CommentsTarget, cell: unknown, c: HostContext): NoteTarget | null {
  const range = cellArgument(cell, target, c);
  const { row, column } = range.area;
  const found = notes({ sheetId: range.sheetId }, c).find(
    (n) => n.row === row && n.column === column,
  );
  return found ?? null;
}

const notesClass = hostClass<CommentsTarget>(
  'NoteCollection',
  { items: { of: 'Note', list: notes } },
  {
    Add: method('Note', (target, [cell, content], c) => {
      const range = cellArgument(cell, target, c);
      if (noteAt(target, cell, c)) throw invalidArgument();
      const sheet = c.model.existingSheet(range.sheetId);
      const { row, column } = range.area;
      const note = {
        row,
        column,
        author: c.session.person,
        content: text(content),
        visible: false,
      };
      sheet.change({ notes: [...sheet.state.notes, note] });
      return { sheet, row, column };
    }),
    GetCount: method(null, (target, _args, c) => notes(target, c).length),
    GetItem: method('Note', (target, [cell], c) => {
      const found = noteAt(target, cell, c);
      if (!found) throw notFound();
      return found;
    }),
    GetItemOrNullObject: method('Note', (target, [cell], c) => noteAt(target, cell, c)),
    GetItemAt: method('Note', (target, [index], c) => {
      const found = notes(target, c)[whole(index)];
      if (!found) throw invalidArgument();
      return found;
    }),
  },
);

const noteClass = hostClass<NoteTarget>(
  'Note',
  {
    identity: (target) => ({
      Id: `${target.sheet.id}:${String(target.row)}:${String(target.column)}`,
    }),
  },
  {
    AuthorName: scalar((target) => noteOf(target).author),
    Content: scalar(
      (target) => noteOf(target).content,
      (target, value) => {
        replaceNote(target, { content: text(value) });
      },
    ),
    Visible: scalar(
      (target) => noteOf(target).visible,
      (target, value) => {
        replaceNote(target, { visible: flag(value) });
      },
    ),
    GetLocation: method('Range', ({ sheet, row, column }) =>
      rangeOn(sheet.id, areaOf(row, column, row, column)),
    ),
    Delete: method(null, (target) => {
      const current = noteOf(target);
      target.sheet.change({ notes: target.sheet.state.notes.filter((note) => note !== current) });
    }),
  },
);

export const COMMENT_CLASSES: readonly HostClass[] = [
  commentsClass,
  commentClass,
  repliesClass,
  replyClass,
  notesClass,
  noteClass,
];
