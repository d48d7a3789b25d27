import type { sectors } from '../../tables/plans';
import type { Market } from './term';

export type Sector = keyof typeof sectors;

/** Where a text stands. Only copy is scanned for terms; internal columns only for acts that are unlawful in themselves. */
export interface TextContext {
  readonly market: Market;
  readonly sector?: Sector;
  readonly channel?: string;
  readonly column: 'copy' | 'claim' | 'internal';
  /** The text is all the copy there is, so that wording which the law requires must be in it. */
  readonly isWholeCopy?: boolean;
  /** The row says that the advertisement bears its mark, so the mark is not looked for in the words. */
  readonly isMarked?: boolean;
}
