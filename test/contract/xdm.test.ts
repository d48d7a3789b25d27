import type { OfficeInFrame } from '../support/officeInFrame';
import { openOfficeInFrame } from '../support/officeInFrame';
import { ALL_SCENARIOS } from './allScenarios';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

let office: OfficeInFrame;

beforeEach(async () => {
  office = await openOfficeInFrame();
});

afterEach(() => office.close());

describe('Microsoft’s library in a frame, over postMessage', () => {
  test.each(ALL_SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_name, scenario) => {
      const { Excel, OfficeExtension } = office.pane;
      await scenario.play({ Excel, OfficeExtension, settle });
    },
  );
});
