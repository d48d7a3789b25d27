import { tableLook, tint } from './tableStyles';

test.each([
  ['#000000', 0.8, '#cccccc'],
  ['#4472c4', 0, '#4472c4'],
  ['#4472C4', 1, '#ffffff'],
])('%s lighter by %d → %s', (color, share, expected) => {
  expect(tint(color, share)).toBe(expected);
});

test("Office's families: medium fills the header, light only draws lines, none is none", () => {
  expect(tableLook('TableStyleMedium2')).toMatchObject({
    headerFill: '#4472C4',
    headerInk: '#FFFFFF',
  });
  expect(tableLook('TableStyleMedium7')).toMatchObject({ headerFill: '#70AD47' });
  expect(tableLook('TableStyleLight1')?.headerFill).toBeUndefined();
  expect(tableLook('')).toBeNull();
});
