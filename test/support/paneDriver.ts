import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { mouse, type Hands } from './hands';

const root = path.resolve(__dirname, '..', '..');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFault {
  readonly rule: string;
  readonly impact: string;
  readonly places: readonly string[];
}

/** A field's whole label; one that must be filled has a star behind it. */
const labelled = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?$`);

/** Uses the pane as a person does: by the names a screen reader would say. */
export class PaneDriver {
  readonly frame: Frame;
  readonly #page: Page;
  readonly #hands: Hands;
  /** What is looked at: the whole pane, or one card of it. */
  readonly #part: Frame | Locator;

  constructor(page: Page, frame: Frame, hands: Hands = mouse, part: Frame | Locator = frame) {
    this.#page = page;
    this.frame = frame;
    this.#hands = hands;
    this.#part = part;
  }

  /** The card of a list that holds this text: what is said and pressed is sought in it alone. */
  card(text: string): PaneDriver {
    const card = this.frame.locator('main li').filter({ hasText: text }).first();
    return new PaneDriver(this.#page, this.frame, this.#hands, card);
  }

  /** Opens a screen by its address, as a link or a ribbon button would. */
  async open(address: string): Promise<void> {
    await this.frame.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${address}`);
    await this.settled();
  }

  /** Waits until the screen stands and nothing is loading or being read. */
  async settled(): Promise<void> {
    await this.frame.locator('main h1').first().waitFor({ timeout: 240_000 });
    await this.#page.waitForTimeout(350);
    await this.frame.waitForFunction(
      () => document.querySelector('main [role="progressbar"]') === null,
      undefined,
      { timeout: 240_000 },
    );
  }

  /** Says who one is, by the name in the Team table. */
  async be(name: string): Promise<void> {
    await this.open('settings');
    await this.#hands.choose(this.frame.locator('main select').first(), name);
    await this.frame.getByRole('status').filter({ hasText: name }).first().waitFor();
  }

  async fill(label: string, text: string, nth = 0): Promise<void> {
    await this.#hands.type(this.#field(label).nth(nth), text);
  }

  /** Waits until a field holds a text. */
  async holds(label: string, text: string): Promise<void> {
    await this.#field(label)
      .and(this.#part.locator(`[value="${text}"]`))
      .first()
      .waitFor();
  }

  /** Does something that ends in a file being saved, and waits for it by its name. */
  async saves(name: RegExp, work: () => Promise<void>): Promise<void> {
    const saved = this.#page.waitForEvent('download', (file) =>
      name.test(file.suggestedFilename()),
    );
    await work();
    await saved;
  }

  async choose(label: string, option: string, nth = 0): Promise<void> {
    await this.#hands.choose(this.#field(label).nth(nth), option);
  }

  /** Fields only: a section may bear the same name. */
  #field(label: string): Locator {
    const fields = this.#part.locator('input, select, textarea');
    return this.#part.getByLabel(labelled(label)).and(fields);
  }

  async press(name: string | RegExp, nth = 0): Promise<void> {
    await this.#hands.press(this.#part.getByRole('button', { name }).nth(nth));
  }

  /** Opens the first closed part of this name. */
  async unfold(name: string): Promise<void> {
    await this.#hands.press(this.#part.locator('summary', { hasText: name }).first());
  }

  async check(name: string): Promise<void> {
    await this.#hands.check(this.frame.getByRole('radio', { name, exact: true }));
  }

  /** Waits until the selection stands on a sheet, wherever a click has led. */
  async waitForCell(sheet: string): Promise<void> {
    await this.frame.waitForFunction(
      (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load('address');
          await context.sync();
          return range.address.replaceAll("'", '').startsWith(`${name}!`);
        }),
      sheet,
    );
  }

  /** Types into the first row of one of our tables, as a colleague would in the sheet. */
  async type(table: string, header: string, value: string | number): Promise<void> {
    await this.frame.evaluate(
      ([tableName, column, typed]) =>
        Excel.run(async (context) => {
          const cells = context.workbook.tables.getItem(tableName).columns.getItem(column);
          cells.getDataBodyRange().getCell(0, 0).values = [[typed]];
          await context.sync();
        }),
      [table, header, value] as const,
    );
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.#hands.press(this.frame.getByRole('link', { name }).first());
    await this.settled();
  }

  /** Waits for a message of the pane. */
  async says(text: string | RegExp): Promise<void> {
    try {
      await this.#part
        .getByText(text)
        .first()
        .waitFor({ timeout: Number(process.env['DRAFT'] ?? 240_000) });
    } catch (cause) {
      await this.picture('not-said');
      throw new Error(`The pane does not say ${String(text)}, but:\n${await this.text()}`, {
        cause,
      });
    }
  }

  text(): Promise<string> {
    return this.#part.locator(this.#part === this.frame ? 'main' : 'xpath=.').innerText();
  }

  /** What axe finds wrong by WCAG 2.2 A and AA. */
  async faults(): Promise<readonly AxeFault[]> {
    await this.frame.evaluate(axeSource);
    return this.frame.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: unknown[] }> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
      return (
        violations as {
          id: string;
          impact: string;
          nodes: { target: string[]; failureSummary: string }[];
        }[]
      ).map(({ id, impact, nodes }) => ({
        rule: id,
        impact,
        places: nodes.slice(0, 4).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
      }));
    });
  }

  /** Keeps a picture of the pane among the build's artefacts. */
  async picture(name: string): Promise<void> {
    const folder = path.join(root, 'build', 'screenshots');
    await mkdir(folder, { recursive: true });
    const element = await this.frame.frameElement();
    await element.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}
