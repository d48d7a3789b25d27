import type { PaneConnection } from '../src/host/embeddedWorkbook';
import { createEmbeddedWorkbook } from '../src/host/embeddedWorkbook';
import { loadOffice } from '../src/host/transport/inProcess';
import type { BenchRow } from './benchRow';
import { alternately } from './benchRow';
import { COLUMNS, ourCells, plainValues } from './embeddedEngine';

function share(name: string, ours: number, reference: number): BenchRow {
  const part = Math.max(0, 1 - reference / ours);
  return {
    name: `embedded workbook: request interpretation of a ${name}`,
    value: part * 100,
    unit: '% of the request',
    reference: `the same without a request, ${reference.toFixed(0)} of ${ours.toFixed(0)} ms`,
    ratio: ours / reference,
    bar: '< 20 %',
    met: part < 0.2,
  };
}

/** What the request language costs on top of the same work on the model. */
export async function interpretationRows(rows: number): Promise<readonly BenchRow[]> {
  const values = plainValues(rows);
  const workbook = await createEmbeddedWorkbook();
  const connection = workbook.connect({ person: 'bench' });
  const bodies: string[] = [];
  const recorder: PaneConnection = {
    pane: connection.pane,
    person: connection.person,
    locale: connection.locale,
    isAlive: true,
    onEvent: (listener) => connection.onEvent(listener),
    onDocumentEvent: (listener) => connection.onDocumentEvent(listener),
    close: () => undefined,
    process: (body: string) => {
      bodies.push(body);
      return connection.process(body);
    },
  };
  const { Excel } = loadOffice(recorder, { locale: 'en-US' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, rows, COLUMNS);
    range.values = values;
    await context.sync();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, rows, COLUMNS);
    range.load('values');
    await context.sync();
    if (range.values[rows - 1]?.[9] !== (rows - 1) * 9) throw new Error('values');
  });
  // The library gives references back in requests of their own; those are not the matter here.
  const [write = '', read = ''] = bodies.filter((body) => body.includes('GetRangeByIndexes'));
  const { activeSheet } = workbook.model;
  const writing = await alternately(
    async () => {
      const reply = await connection.process(write);
      if (!('body' in reply) || reply.body.includes('"Error"')) throw new Error('not written');
    },
    () => {
      activeSheet.write(0, 0, ourCells(values));
    },
  );
  // Reading in the model and the 2-D array as JSON: both are there without a request language too.
  const reading = await alternately(
    async () => {
      const reply = await connection.process(read);
      if (!('body' in reply) || !reply.body.includes('"k99"')) throw new Error('no values');
    },
    () => {
      const found = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: COLUMNS }, (__, c) => activeSheet.value(r, c)),
      );
      JSON.stringify(found);
    },
  );
  workbook.dispose();
  const size = `${String(rows)} x ${String(COLUMNS)}`;
  return [
    share(`${size} write`, writing.ours, writing.reference),
    share(`${size} read`, reading.ours, reading.reference),
  ];
}
