import type { OpenOffice } from '../support/office';
import { openOffice } from '../support/office';
import { ALL_SCENARIOS } from './allScenarios';

describe('Microsoft’s client library over its own host bridge', () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => {
    office.close();
  });

  test.each(ALL_SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_name, scenario) => {
      await scenario.play({
        Excel: office.Excel,
        OfficeExtension: office.OfficeExtension,
        settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
      });
    },
  );
});
