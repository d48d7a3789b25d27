import { makeStyles, tokens } from '@fluentui/react-components';

/** Strokes and fills by theme; dashes and widths tell series apart without colour. */
export const useChartStyles = makeStyles({
  text: { fontSize: '10px', fill: tokens.colorNeutralForeground3 },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: '1px' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  main: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2.5px',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  second: {
    fill: 'none',
    stroke: tokens.colorPaletteGreenForeground1,
    strokeWidth: '2px',
    strokeDasharray: '6 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  third: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    strokeDasharray: '2 3',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  band: {
    fill: tokens.colorBrandBackground2,
    stroke: 'none',
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText' },
  },
  dot: {
    fill: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  total: {
    fill: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  up: {
    fill: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  down: {
    fill: tokens.colorStatusSuccessBackground2,
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
});
