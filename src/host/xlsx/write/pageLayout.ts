import type { PageLayout } from '../../core/state';
import { joinSections, paperNumber } from '../read/pageLayout';
import { element } from '../xml/element';
import { escapeText } from '../xml/entities';
import { child, type XmlElement } from '../xml/xmlTree';

const POINTS = 72;

/** The page elements of a sheet by name; '' when there is nothing to say. */
export function pageElements(
  layout: PageLayout,
  carried: ReadonlyMap<string, readonly XmlElement[]>,
): ReadonlyMap<string, string> {
  const old = (name: string): XmlElement | undefined => carried.get(name)?.[0];
  return new Map([
    ['printOptions', printOptions(layout)],
    ['pageMargins', margins(layout)],
    ['pageSetup', pageSetup(layout, old('pageSetup'))],
    ['headerFooter', headerFooter(layout, old('headerFooter'))],
    ['rowBreaks', breaks('rowBreaks', layout.rowBreaks, 16_383)],
    ['colBreaks', breaks('colBreaks', layout.columnBreaks, 1_048_575)],
  ]);
}

export function isFitToPage({ zoom }: PageLayout): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

function printOptions(layout: PageLayout): string {
  const xml = element('printOptions', {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  });
  return xml === '<printOptions/>' ? '' : xml;
}

function margins({ margins: points }: PageLayout): string {
  const inches = (value: number): number => Math.round((value / POINTS) * 1e6) / 1e6;
  return element('pageMargins', {
    left: inches(points.left),
    right: inches(points.right),
    top: inches(points.top),
    bottom: inches(points.bottom),
    header: inches(points.header),
    footer: inches(points.footer),
  });
}

const KEPT_SETUP =
  /:|^(?:horizontalDpi|verticalDpi|copies|cellComments|errors|paperHeight|paperWidth)$/;

function pageSetup(layout: PageLayout, old: XmlElement | undefined): string {
  const before = old?.attributes ?? {};
  const kept = Object.entries(before).filter(([name]) => KEPT_SETUP.test(name));
  const first = layout.firstPageNumber;
  return element('pageSetup', {
    paperSize: paperNumber(layout.paperSize) ?? before['paperSize'],
    ...scaling(layout),
    firstPageNumber: first === '' ? undefined : first,
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    useFirstPageNumber: first === '' ? undefined : true,
    ...(Object.fromEntries(kept) as Record<string, string>),
  });
}

/** Either a percentage or a number of pages; 0 pages are as many as it takes. */
function scaling(layout: PageLayout): Readonly<Record<string, number | undefined>> {
  const { scale = 100, horizontalFitToPages = 0, verticalFitToPages = 0 } = layout.zoom;
  if (isFitToPage(layout)) {
    return { fitToWidth: horizontalFitToPages, fitToHeight: verticalFitToPages };
  }
  return { scale: scale === 100 ? undefined : scale };
}

/** First-page and even-page texts of the old file stay. */
function headerFooter(layout: PageLayout, old: XmlElement | undefined): string {
  const texts = layout.headersFooters;
  const header = joinSections(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = joinSections(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  const others = ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'].map(
    (name) => child(old, name)?.source ?? '',
  );
  const children = [
    header === '' ? '' : element('oddHeader', {}, escapeText(header)),
    footer === '' ? '' : element('oddFooter', {}, escapeText(footer)),
    ...others,
  ];
  if (children.every((text) => text === '')) return '';
  return element('headerFooter', old?.attributes ?? {}, children);
}

function breaks(name: string, places: readonly number[], max: number): string {
  if (places.length === 0) return '';
  const items = places.map((id) => element('brk', { id, max, man: true }));
  return element(name, { count: items.length, manualBreakCount: items.length }, items);
}
