import { makeStyles, tokens } from '@fluentui/react-components';

/** Spacing shared by every screen, so that all of them breathe alike in 320 pixels. */
export const useStackStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  spread: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  grow: { flexGrow: 1, minWidth: 0 },
  waiting: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'center',
    minHeight: '64px',
    alignItems: 'center',
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', margin: 0 },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  caution: { color: tokens.colorStatusWarningForeground3 },
});
