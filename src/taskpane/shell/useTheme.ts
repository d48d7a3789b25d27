import { webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThemeName } from './paneStart';

/** The Fluent theme of a name. A dark pane waits for its theme rather than flash in white. */
export function useTheme(name: ThemeName): Theme | undefined {
  const [others, setOthers] = useState<Readonly<Record<'dark' | 'contrast', Theme>>>();
  const isLight = name === 'light';
  useEffect(() => {
    if (isLight) return undefined;
    let isShown = true;
    void import('./otherThemes').then(({ otherThemes }) => {
      if (isShown) setOthers(otherThemes);
    });
    return () => {
      isShown = false;
    };
  }, [isLight]);
  return name === 'light' ? webLightTheme : others?.[name];
}
