import { blocksOf, piecesOf, type Block } from './blocks';
import type { ReportCell, ReportChart } from './sheet';

/** What is needed to cut a sheet into pages; heights and room in points. */
interface PageGround {
  readonly rows: readonly (readonly ReportCell[])[];
  readonly charts: readonly Pick<ReportChart, 'from' | 'to'>[];
  /** Height of a zero-based row. */
  readonly heightOf: (row: number) => number;
  /** Room on a page, and what its repeated title rows take of every page but the first. */
  readonly room: number;
  readonly titles: number;
}

interface Cut {
  readonly starts: readonly number[];
  readonly used: number;
}

/**
 * Zero-based rows that begin a new page. A block that does not fit goes to the next page whole, with
 * the blank row above it, which parts it from the repeated title there; one longer than a page is cut
 * between rows, but never under its heading or column heads. Blocks lie one blank row apart.
 */
export function pageStarts(ground: PageGround): readonly number[] {
  const { rows, charts, heightOf } = ground;
  const later = ground.room - ground.titles;
  const tall = ({ from, to }: Block): number => {
    let sum = 0;
    for (let r = from; r <= to; r += 1) sum += heightOf(r);
    return sum;
  };
  const place = (cut: Cut, block: Block): Cut => {
    const height = tall(block);
    const room = cut.starts.length === 0 ? ground.room : later;
    if (cut.used === 0 || cut.used + height <= room) return { ...cut, used: cut.used + height };
    return { starts: [...cut.starts, block.from], used: height };
  };
  /** Parts that go on one page: with two rows under a head, else with one, else row by row. */
  const partsOf = (block: Block, rowsUnderHead = 2): readonly Block[] => {
    if (tall(block) <= later || rowsUnderHead < 0) return [block];
    return piecesOf(rows, block, rowsUnderHead).flatMap((piece) =>
      partsOf(piece, rowsUnderHead - 1),
    );
  };
  let cut: Cut = { starts: [], used: 0 };
  let next = 0;
  for (const block of blocksOf(rows, charts)) {
    const from = Math.max(next, block.from - 1);
    for (const part of partsOf({ from, to: block.to })) cut = place(cut, part);
    next = block.to + 1;
  }
  return cut.starts;
}
