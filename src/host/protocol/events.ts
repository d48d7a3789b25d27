import type { Area } from '../core/area';
import { addressOf, containsArea, intersect } from '../core/area';
import type { EmbeddedModel } from '../core/embeddedModel';
import type { CellDetail, Change, Origin } from '../core/model';
import { valueType, wireValue } from './typedValue';
import type { PaneSession } from './session';

/** One event before it is addressed: type, its targets, its arguments. */
interface Happening {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

const EVERYWHERE = 'Workbook';

function sourceOf(origin: Origin, session: PaneSession): Record<string, unknown> {
  const isOwnPerson = origin.kind !== 'pane' || origin.pane === session.pane;
  const isRemote =
    origin.kind === 'pane'
      ? !isOwnPerson && origin.person !== session.person
      : origin.person !== '' && origin.person !== session.person;
  const source = isRemote ? 'Remote' : 'Local';
  const isOwnPane = origin.kind === 'pane' && origin.pane === session.pane;
  return isOwnPane ? { source, triggerSource: 'ThisLocalAddin' } : { source };
}

const SHIFT_TYPES: Readonly<Record<string, string>> = {
  'inserted rows': 'RowInserted',
  'inserted columns': 'ColumnInserted',
  'inserted cells': 'CellInserted',
  'deleted rows': 'RowDeleted',
  'deleted columns': 'ColumnDeleted',
  'deleted cells': 'CellDeleted',
};

const SHIFT_DIRECTIONS: Readonly<Record<string, string>> = {
  down: 'ShiftCellDown',
  right: 'ShiftCellRight',
  up: 'ShiftCellUp',
  left: 'ShiftCellLeft',
};

function detailsOf(detail: CellDetail | undefined): Record<string, unknown> {
  if (!detail) return {};
  return {
    valueBefore: wireValue(detail.before),
    valueAfter: wireValue(detail.after),
    valueTypeBefore: valueType(detail.before),
    valueTypeAfter: valueType(detail.after),
  };
}

/** How `args.getRange(context)` finds the range again. */
export const eventReference = (sheetId: string, area: Area): string =>
  `event|${sheetId}|${addressOf(area)}`;

/** `changed` on the sheet, and on each table the change touches. */
function cellsChanged(
  model: EmbeddedModel,
  sheetId: string,
  area: Area,
  changeType: string,
  more: Record<string, unknown>,
): Happening[] {
  const args = {
    changeType,
    worksheetId: sheetId,
    address: addressOf(area),
    shiftDirection: 'None',
    referenceId: eventReference(sheetId, area),
    ...more,
  };
  const happenings: Happening[] = [{ type: 10, targets: [sheetId, EVERYWHERE], args }];
  for (const table of model.sheet(sheetId)?.tables ?? []) {
    const shared = intersect(table.area, area);
    if (!shared) continue;
    const address = addressOf(containsArea(table.area, area) ? area : shared);
    happenings.push({
      type: 101,
      targets: [table.id, sheetId, EVERYWHERE],
      args: { ...args, tableId: table.id, address },
    });
  }
  return happenings;
}

function tableSelection(model: EmbeddedModel, sheetId: string, area: Area): Happening[] {
  return (model.sheet(sheetId)?.tables ?? []).map((table) => {
    const shared = intersect(table.area, area);
    const args = {
      worksheetId: sheetId,
      tableId: table.id,
      isInsideTable: shared !== null,
      address: shared ? addressOf(shared) : '',
    };
    return { type: 100, targets: [table.id], args };
  });
}

function sheetHappening(change: Change): Happening[] {
  switch (change.kind) {
    case 'sheetAdded':
      return [{ type: 13, targets: [EVERYWHERE], args: { worksheetId: change.sheetId } }];
    case 'sheetDeleted':
      return [{ type: 15, targets: [EVERYWHERE], args: { worksheetId: change.sheetId } }];
    case 'sheetRenamed':
      return [
        {
          type: 25,
          targets: [change.sheetId, EVERYWHERE],
          args: { worksheetId: change.sheetId, nameBefore: change.before, nameAfter: change.after },
        },
      ];
    case 'sheetActivated':
      return [
        ...(change.before === ''
          ? []
          : [
              {
                type: 12,
                targets: [change.before, EVERYWHERE],
                args: { worksheetId: change.before },
              },
            ]),
        { type: 11, targets: [change.sheetId, EVERYWHERE], args: { worksheetId: change.sheetId } },
      ];
    case 'sheetMoved':
      return [{ type: 27, targets: [EVERYWHERE], args: { worksheetId: change.sheetId } }];
    case 'sheetVisibility':
      return [
        {
          type: 26,
          targets: [change.sheetId, EVERYWHERE],
          args: { worksheetId: change.sheetId },
        },
      ];
    default:
      return [];
  }
}

function tableHappening(change: Change): Happening[] {
  if (change.kind !== 'tableAdded' && change.kind !== 'tableDeleted') return [];
  const { sheetId, tableId, name } = change;
  const isAdded = change.kind === 'tableAdded';
  return [
    {
      type: isAdded ? 102 : 103,
      targets: [EVERYWHERE, sheetId],
      args: { worksheetId: sheetId, tableId, ...(isAdded ? {} : { tableName: name }) },
    },
  ];
}

function stateHappenings(change: Change): Happening[] {
  if (change.kind !== 'state') return [];
  const happenings: Happening[] = [];
  for (const [sheetId, after] of Object.entries(change.after.sheets)) {
    const before = change.before.sheets[sheetId];
    if (!before || before === after) continue;
    if (Boolean(before.protection) !== Boolean(after.protection)) {
      happenings.push({
        type: 24,
        targets: [sheetId, EVERYWHERE],
        args: { worksheetId: sheetId, isProtected: after.protection !== null },
      });
    }
    for (const chart of after.charts) {
      if (before.charts.some((known) => known.id === chart.id)) continue;
      const args = { worksheetId: sheetId, chartId: chart.id };
      happenings.push({ type: 50, targets: [sheetId], args });
    }
    for (const chart of before.charts) {
      if (after.charts.some((known) => known.id === chart.id)) continue;
      const args = { worksheetId: sheetId, chartId: chart.id };
      happenings.push({ type: 53, targets: [sheetId], args });
    }
  }
  return happenings;
}

function happeningsOf(model: EmbeddedModel, change: Change): Happening[] {
  switch (change.kind) {
    case 'cells':
      return cellsChanged(
        model,
        change.sheetId,
        change.area,
        'RangeEdited',
        detailsOf(change.details),
      );
    case 'calculated':
      return [
        {
          type: 16,
          targets: [change.sheetId, EVERYWHERE],
          args: { worksheetId: change.sheetId, address: addressOf(change.area) },
        },
      ];
    case 'formats':
      return [
        {
          type: 18,
          targets: [change.sheetId, EVERYWHERE],
          args: { worksheetId: change.sheetId, address: addressOf(change.area) },
        },
      ];
    case 'inserted':
    case 'deleted': {
      const type = SHIFT_TYPES[`${change.kind} ${change.what}`] ?? 'Others';
      const more =
        change.what === 'cells' ? { shiftDirection: SHIFT_DIRECTIONS[change.shift] } : {};
      return cellsChanged(model, change.sheetId, change.area, type, more);
    }
    case 'sorted':
      return [
        {
          type: 19,
          targets: [change.sheetId, EVERYWHERE],
          args: { worksheetId: change.sheetId, address: addressOf(change.area) },
        },
        ...cellsChanged(model, change.sheetId, change.area, 'RangeEdited', {}),
      ];
    case 'selection': {
      const address = change.areas.map((area) => addressOf(area)).join(',');
      const first = change.areas[0];
      return [
        {
          type: 14,
          targets: [change.sheetId, EVERYWHERE],
          args: { worksheetId: change.sheetId, address },
        },
        ...(first ? tableSelection(model, change.sheetId, first) : []),
      ];
    }
    default:
      return [...sheetHappening(change), ...tableHappening(change), ...stateHappenings(change)];
  }
}

export interface EventMessage {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** The messages one pane gets for some changes, addressed to what it listens to. */
export function messagesFor(
  session: PaneSession,
  model: EmbeddedModel,
  changes: readonly Change[],
  origin: Origin,
): readonly EventMessage[] {
  if (!session.hasListeners) return [];
  const source = sourceOf(origin, session);
  return changes.flatMap((change) =>
    happeningsOf(model, change).flatMap(({ type, targets, args }) =>
      targets
        .filter((target) => session.listensTo(type, target))
        .map((targetId) => ({
          messageType: type,
          targetId,
          message: JSON.stringify({ ...args, ...source }),
        })),
    ),
  );
}
