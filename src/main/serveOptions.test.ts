import { serveOptions } from './serveOptions';

const usual = {
  port: 3000,
  two: false,
  language: undefined,
  empty: false,
  book: undefined,
  help: false,
};

test.each([
  [[], usual],
  [['--two', '--lang', 'en-US'], { ...usual, two: true, language: 'en-US' }],
  [['--port=3100', '--empty'], { ...usual, port: 3100, empty: true }],
  [['--book', 'plan.xlsx'], { ...usual, book: 'plan.xlsx' }],
  [['plan.xlsx'], { ...usual, book: 'plan.xlsx' }],
  [['-h'], { ...usual, help: true }],
])('%j', (argv, value) => {
  expect(serveOptions(argv)).toEqual({ ok: true, value });
});

test.each([
  [['--prot', '3100'], { code: 'unknownFlag', flag: '--prot' }],
  [['--port', 'many'], { code: 'badPort', given: 'many' }],
  [['--port', '0'], { code: 'badPort', given: '0' }],
  [['--lang', 'fr'], { code: 'badLanguage', given: 'fr' }],
])('%j is refused', (argv, error) => {
  expect(serveOptions(argv)).toEqual({ ok: false, error });
});
