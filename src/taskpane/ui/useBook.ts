import { useCallback, useEffect, useRef, useState } from 'react';
import type { Book } from '../../application/book';
import type { TableCode } from '../../domain/tables/all';
import { useBooks } from '../shell/deps';
import type { ReadFailure, ReadRequest } from './bookStore';

export interface Read {
  /** The newest reading; an older one stays until the next has come. */
  readonly book: Book | undefined;
  readonly failure: ReadFailure | undefined;
  readonly reread: () => void;
}

/** The tables a screen shows, read again within a second of an edit. `request` must be a constant. */
export function useBook(request: ReadRequest): Read {
  const books = useBooks();
  const [book, setBook] = useState(() => books.known(request));
  const [failure, setFailure] = useState<ReadFailure>();
  const isShown = useRef(true);

  const reread = useCallback(() => {
    void books.read(request).then((opened) => {
      if (!isShown.current) return;
      if (opened.ok) setBook(opened.value);
      setFailure(opened.ok ? undefined : opened.failure);
    });
  }, [books, request]);

  useEffect(() => {
    isShown.current = true;
    reread();
    const codes = Object.keys(request) as TableCode[];
    const stop = books.subscribe((tables) => {
      if (tables.some((code) => codes.includes(code))) reread();
    });
    window.addEventListener('focus', reread);
    return () => {
      isShown.current = false;
      stop();
      window.removeEventListener('focus', reread);
    };
  }, [books, request, reread]);

  return { book, failure, reread };
}
