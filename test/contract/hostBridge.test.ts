import type { OpenOffice } from '../support/office';
import { openOffice } from '../support/office';
import { DOCUMENT_SCENARIOS } from './documentScenarios';
import { EDITING_SCENARIOS } from './editingScenarios';
import { FORMAT_SCENARIOS } from './formatScenarios';
import { SCENARIOS } from './scenario';

const ALL = [...SCENARIOS, ...FORMAT_SCENARIOS, ...DOCUMENT_SCENARIOS, ...EDITING_SCENARIOS];

describe('Microsoft’s client library over its own host bridge', () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => {
    office.close();
  });

  test.each(ALL.map((scenario) => [scenario.name, scenario] as const))(
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
