import type { PageLayout } from '../../core/state';
import { child, childrenOf, isOn, numberOf, textOf, type XmlElement } from '../xml/xmlTree';
import { definedOnly } from './styles';

/** `paperSize` numbers (ECMA-376 part 1, 18.3.1.63) in the API's names. */
const PAPERS: readonly string[] = (
  ' Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio ' +
  'Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet ' +
  'Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 ' +
  'EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS ' +
  'FanfoldStdGerman FanfoldLegalGerman'
).split(' ');

export function paperName(number: number): string {
  return PAPERS[number] ?? '';
}

/** `A4` → 9; undefined for a size that the API has no name for. */
export function paperNumber(name: string): number | undefined {
  const number = name === '' ? -1 : PAPERS.indexOf(name);
  return number < 1 ? undefined : number;
}

const POINTS = 72;

/** Print set-up of a sheet; print area and titles come from the defined names. */
export function readPageLayout(elements: ReadonlyMap<string, readonly XmlElement[]>): PageLayout {
  const one = (name: string): XmlElement | undefined => elements.get(name)?.[0];
  const options = one('printOptions')?.attributes ?? {};
  const setup = one('pageSetup')?.attributes ?? {};
  const first = numberOf(setup['firstPageNumber']);
  return {
    orientation: setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paperName(numberOf(setup['paperSize']) ?? 1),
    zoom: zoomOf(setup, child(one('sheetPr'), 'pageSetUpPr')),
    margins: marginsOf(one('pageMargins')),
    centerHorizontally: isOn(options['horizontalCentered']),
    centerVertically: isOn(options['verticalCentered']),
    printGridlines: isOn(options['gridLines']),
    printHeadings: isOn(options['headings']),
    blackAndWhite: isOn(setup['blackAndWhite']),
    draftMode: isOn(setup['draft']),
    printOrder: setup['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    firstPageNumber: isOn(setup['useFirstPageNumber']) && first !== undefined ? first : '',
    printArea: [],
    printTitleRows: null,
    printTitleColumns: null,
    headersFooters: headersFootersOf(one('headerFooter')),
    rowBreaks: breaksOf(one('rowBreaks')),
    columnBreaks: breaksOf(one('colBreaks')),
  };
}

function zoomOf(
  setup: Readonly<Record<string, string>>,
  setUp: XmlElement | undefined,
): PageLayout['zoom'] {
  if (!isOn(setUp?.attributes['fitToPage'])) return { scale: numberOf(setup['scale']) ?? 100 };
  // 0 pages means "as many as it takes", which the API leaves out.
  const pages = (name: string): number | undefined => {
    const count = numberOf(setup[name]) ?? 1;
    return count === 0 ? undefined : count;
  };
  return definedOnly({
    horizontalFitToPages: pages('fitToWidth'),
    verticalFitToPages: pages('fitToHeight'),
  });
}

function marginsOf(margins: XmlElement | undefined): PageLayout['margins'] {
  const points = (name: string, otherwise: number): number =>
    Math.round((numberOf(margins?.attributes[name]) ?? otherwise) * POINTS * 1000) / 1000;
  return {
    left: points('left', 0.7),
    right: points('right', 0.7),
    top: points('top', 0.75),
    bottom: points('bottom', 0.75),
    header: points('header', 0.3),
    footer: points('footer', 0.3),
  };
}

function breaksOf(breaks: XmlElement | undefined): number[] {
  return childrenOf(breaks, 'brk')
    .map(({ attributes }) => Number(attributes['id']))
    .filter((id) => Number.isInteger(id) && id > 0);
}

function headersFootersOf(element: XmlElement | undefined): PageLayout['headersFooters'] {
  const header = splitSections(textOf(child(element, 'oddHeader')));
  const footer = splitSections(textOf(child(element, 'oddFooter')));
  return {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
}

/** `&LPlan&C&P of &N` → L `Plan`, C `&P of &N`; text before any mark is in the middle. */
export function splitSections(text: string): { L: string; C: string; R: string } {
  const sections = { L: '', C: '', R: '' };
  let current: 'L' | 'C' | 'R' = 'C';
  for (const [piece] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+/g)) {
    if (piece === '&L' || piece === '&C' || piece === '&R')
      current = piece.charAt(1) as 'L' | 'C' | 'R';
    else sections[current] += piece;
  }
  return sections;
}

export function joinSections(left: string, center: string, right: string): string {
  return (
    (left === '' ? '' : `&L${left}`) +
    (center === '' ? '' : `&C${center}`) +
    (right === '' ? '' : `&R${right}`)
  );
}
