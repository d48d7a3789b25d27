import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** How a person works a control: both kinds must lead to the same end. */
export interface Hands {
  press(control: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  choose(list: Locator, option: string): Promise<void>;
  check(radio: Locator): Promise<void>;
}

export const mouse: Hands = {
  press: (control) => control.click(),
  type: (field, text) => field.fill(text),
  choose: async (list, option) => {
    await list.selectOption({ label: option });
  },
  check: (radio) => radio.check(),
};

/** More stops than any screen has between two controls of one task. */
const mostStops = 400;

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** F6 in Excel: the keyboard goes from the sheet to the pane, which begins at its first control. */
async function enterPane(page: Page): Promise<void> {
  const isIn = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  if (!isIn) await page.keyboard.press('F6');
}

/** Tabs on until the control is reached; one that cannot be reached fails the walk. */
async function reach(page: Page, control: Locator, ofGroup = hasFocus): Promise<void> {
  await control.waitFor();
  for (let stops = 0; stops < mostStops; stops += 1) {
    await enterPane(page);
    if (await ofGroup(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(control)}`);
}

/** Which of a list's choices is chosen, and which one bears a text; -1 when there is none. */
const standOf = (
  list: Locator,
  option: string,
): Promise<{ readonly at: number; readonly to: number }> =>
  list.evaluate((element, text) => {
    const { selectedIndex, options } = element as HTMLSelectElement;
    return { at: selectedIndex, to: [...options].findIndex((one) => one.text === text) };
  }, option);

/** A radio group is one stop; the arrows move within it. */
const isInItsGroup = (radio: Locator): Promise<boolean> =>
  radio.evaluate((element) => {
    const group = element.closest('[role="radiogroup"]');
    return group?.contains(document.activeElement) === true;
  });

/** Everything by Tab, arrows, Enter and typing, as who cannot use a mouse. */
export function keyboard(page: Page): Hands {
  return {
    press: async (control) => {
      await reach(page, control);
      await page.keyboard.press('Enter');
    },
    type: async (field, text) => {
      await reach(page, field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    choose: async (list, option) => {
      await reach(page, list);
      for (let now = await standOf(list, option); ; now = await standOf(list, option)) {
        const { at, to } = now;
        if (at === to) return;
        if (to < 0) throw new Error(`The list does not offer ${option}`);
        await page.keyboard.press(at < to ? 'ArrowDown' : 'ArrowUp');
        // A list whose choice is kept elsewhere moves only once it is kept.
        await eventually(async () => (await standOf(list, option)).at !== at, true);
      }
    },
    check: async (radio) => {
      await reach(page, radio, isInItsGroup);
      await page.keyboard.press('Space');
      for (let stops = 0; !(await radio.isChecked()); stops += 1) {
        if (stops > mostStops) throw new Error('The arrows do not reach the choice');
        await page.keyboard.press('ArrowDown');
      }
    },
  };
}
