import { invalidArgument } from '../hostError';
import { text } from './rangeTarget';

/** `#ff0000`, `red` or `Red` → `#FF0000`; the names are those of the colour palette of Excel. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  lightgray: '#D3D3D3',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

export function color(value: unknown): string {
  const given = text(value);
  if (given === '') return '';
  const known = NAMED[given.toLowerCase()];
  if (known !== undefined) return known;
  if (!/^#[0-9a-f]{6}$/iu.test(given)) throw invalidArgument();
  return given.toUpperCase();
}
