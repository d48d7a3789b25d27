import { teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';

/** Loaded only by those who use them. */
export const otherThemes = { dark: webDarkTheme, contrast: teamsHighContrastTheme } as const;
