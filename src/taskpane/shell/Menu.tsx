import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { menuGroups, paneWords, screenNames } from '../../terms/pane';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { isInMenuOf, menuEntries } from './menuEntries';
import { usePerson } from './person';
import { hrefOf, type ScreenName } from './route';
import { screens } from './screens';

const useStyles = makeStyles({
  drawer: { width: 'min(300px, 90vw)' },
  group: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}` },
  link: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Every screen, grouped by the quarter's work. */
export function Menu(props: {
  readonly current: ScreenName;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const t = useWords(paneWords);
  return (
    <OverlayDrawer
      open
      position="start"
      className={styles.drawer}
      aria-label={t('menu')}
      onOpenChange={(_event, { open }) => {
        if (!open) props.onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('closeMenu')}
              onClick={props.onClose}
            />
          }
        >
          {t('product')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <nav aria-label={t('menu')}>
          {menuEntries.map(([group, entries]) => (
            <MenuGroup key={group} group={group} entries={entries} {...props} />
          ))}
        </nav>
      </DrawerBody>
    </OverlayDrawer>
  );
}

function MenuGroup(props: {
  readonly group: keyof typeof menuGroups;
  readonly entries: readonly ScreenName[];
  readonly current: ScreenName;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const stack = useStackStyles();
  const name = useWords(screenNames);
  const group = useWords(menuGroups);
  const id = useId();
  const { roles } = usePerson();
  return (
    <>
      <p id={id} className={mergeClasses(styles.group, stack.muted)}>
        {group(props.group)}
      </p>
      <ul className={stack.plainList} aria-labelledby={id}>
        {props.entries
          .filter((entry) => entry in screens && isInMenuOf(roles, entry))
          .map((entry) => (
            <li key={entry}>
              <a
                href={hrefOf(entry)}
                className={mergeClasses(styles.link, entry === props.current && styles.current)}
                aria-current={entry === props.current ? 'page' : undefined}
                onClick={props.onClose}
              >
                {name(entry)}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}
