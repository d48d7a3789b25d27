import { element, XML_HEADER } from '../xml/element';
import { DRAWING_MAIN_NAMESPACE } from './namespaces';

/** Office's colours from 2013 on; `lt1` and `dk1` follow the window. */
const COLORS: readonly (readonly [string, string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

const fonts = (name: string, latin: string): string =>
  element(`a:${name}`, {}, [
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: '等线' }),
    element('a:font', { script: 'Hant', typeface: '新細明體' }),
  ]);

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350">${PLAIN_FILL}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** A theme part with plain effects: the least that Excel accepts. */
export function themeXml(): string {
  const system = (name: string, value: string, last: string): string =>
    element(`a:${name}`, {}, element('a:sysClr', { val: value, lastClr: last }));
  const colors = [
    system('dk1', 'windowText', '000000'),
    system('lt1', 'window', 'FFFFFF'),
    ...COLORS.map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val }))),
  ];
  const elements = [
    element('a:clrScheme', { name: 'Office' }, colors),
    element('a:fontScheme', { name: 'Office' }, [
      fonts('majorFont', 'Calibri Light'),
      fonts('minorFont', 'Calibri'),
    ]),
    element('a:fmtScheme', { name: 'Office' }, [
      element('a:fillStyleLst', {}, PLAIN_FILL.repeat(3)),
      element('a:lnStyleLst', {}, LINE.repeat(3)),
      element('a:effectStyleLst', {}, EFFECT.repeat(3)),
      element('a:bgFillStyleLst', {}, PLAIN_FILL.repeat(3)),
    ]),
  ];
  const root = { 'xmlns:a': DRAWING_MAIN_NAMESPACE, name: 'Office Theme' };
  return XML_HEADER + element('a:theme', root, element('a:themeElements', {}, elements));
}
