import { __styles, makeStyles, tokens } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReactNode } from 'react';
import { compileStyles } from '../../webpack.styles.cjs';

const declared =
  "{ link: { color: tokens.colorBrandForeground1, ':hover': { marginLeft: '4px' } } }";

/** The two arguments of `__styles` in a compiled file. */
const finished = (compiled: string): Parameters<typeof __styles> =>
  JSON.parse(`[${/__styles\((.*)\);/.exec(compiled)?.[1] ?? ''}]`) as Parameters<typeof __styles>;

test('a finished style gives the very classes that Fluent would work out in the pane', () => {
  const useWorkedOut = makeStyles({
    link: { color: tokens.colorBrandForeground1, ':hover': { marginLeft: '4px' } },
  });
  const useFinished = __styles(...finished(compileStyles(`const use = makeStyles(${declared});`)));
  function Both(): ReactNode {
    return (
      <>
        <p className={useWorkedOut().link}>worked out</p>
        <p className={useFinished()['link']}>finished</p>
      </>
    );
  }
  render(<Both />);
  const { className } = screen.getByText('finished');
  expect(className.split(' ').length).toBeGreaterThan(2);
  expect(className).toBe(screen.getByText('worked out').className);
});

test('no style of the pane is left to be worked out in the pane', () => {
  const files = readdirSync('src/taskpane', { recursive: true, encoding: 'utf8' })
    .map((name) => resolve('src/taskpane', name))
    .filter((file) => /\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('makeStyles('));
  expect(files.length).toBeGreaterThan(10);
  const left = files.filter((file) =>
    compileStyles(readFileSync(file, 'utf8'), file).includes('makeStyles('),
  );
  expect(left).toEqual([]);
});

test('a style made of anything but tokens and plain values stops the build', () => {
  expect(() => compileStyles('const use = makeStyles({ a: { width: wide } });')).toThrow(
    'wide is not defined',
  );
});
