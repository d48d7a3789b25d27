import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { RouteLink } from '../shell/RouteLink';
import { useWords } from './useWords';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    minWidth: 0,
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // It is focused so that it is read aloud; it is no control, so no frame says that it is one.
    outlineStyle: 'none',
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A screen: its heading takes the focus when it opens, so that a screen reader says where one is. */
export function ScreenFrame(props: {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Where "back" leads: address and name of the screen above. */
  readonly above?: { readonly href: string; readonly name: string };
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const t = useWords(paneWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not at the first screen: opening the pane must not take the cursor out of the sheet.
    const address = window.location.hash;
    if (lastAddress !== undefined && lastAddress !== address) heading.current?.focus();
    lastAddress = address;
  }, []);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        {props.above === undefined ? null : (
          <RouteLink href={props.above.href}>
            {`‹ ${t('backTo', { screen: props.above.name })}`}
          </RouteLink>
        )}
        <h1 className={styles.heading} ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.intro === undefined ? null : <div className={styles.intro}>{props.intro}</div>}
      </div>
      {props.children}
    </div>
  );
}
let lastAddress: string | undefined;
