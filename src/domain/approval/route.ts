import type { JsonValue } from '../shared/canonical';
import type { Role, StageRow } from '../tables/settings';
import { quorums, roles } from '../tables/settings';
import type { FieldRef } from './content';
import { isContentColumn, contentTables } from './content';
import { stageFields } from './stageFields';

export type Quorum = keyof typeof quorums;

/** A stage as frozen into a submission: later edits of the Stages table do not rewrite history. */
export interface RouteStage {
  readonly stageId: string;
  readonly name: string;
  readonly order: number;
  readonly role: Role;
  readonly quorum: Quorum;
  /** Empty: all content. */
  readonly fields: readonly FieldRef[];
  readonly deadlineDays: number | null;
  readonly escalateTo: Role | null;
}

/** Why a stage is on the route; a condition that cannot be judged puts it there, never leaves it out. */
export type RouteReason = 'always' | 'condition' | 'cannotJudge';

export interface RoutedStage extends RouteStage {
  readonly reason: RouteReason;
  readonly condition: string | null;
}

export type Judgement = boolean | 'cannotJudge';
/** Judges an entry condition (an Excel formula) over one plan row. */
export type JudgeCondition = (condition: string) => Judgement;

export interface Route {
  readonly stages: readonly RoutedStage[];
  readonly passedOver: readonly { readonly stageId: string; readonly condition: string }[];
}

export const frozenStage = (row: StageRow): RouteStage | null =>
  row.role === null
    ? null
    : {
        stageId: row.id,
        name: row.name ?? row.id,
        order: row.order ?? 0,
        role: row.role,
        quorum: row.quorum ?? 'one',
        fields: stageFields(row.fields).fields,
        deadlineDays: row.deadlineDays,
        escalateTo: row.escalateTo,
      };

const isLive = (row: StageRow): boolean => row.enabled !== false && row.voided !== true;

export const byOrder = (a: RouteStage, b: RouteStage): number =>
  a.order - b.order || (a.stageId < b.stageId ? -1 : 1);

/** Stages table + one plan → who will get it, and why. */
export function routeOf(rows: readonly StageRow[], judge: JudgeCondition): Route {
  const stages: RoutedStage[] = [];
  const passedOver: { readonly stageId: string; readonly condition: string }[] = [];
  for (const row of rows.filter(isLive)) {
    const stage = frozenStage(row);
    if (!stage) continue;
    const condition = row.condition?.trim() ?? '';
    const judged = condition === '' || judge(condition);
    if (judged === false) passedOver.push({ stageId: row.id, condition });
    else {
      const reason = condition === '' ? 'always' : judged === true ? 'condition' : judged;
      stages.push({ ...stage, reason, condition: condition || null });
    }
  }
  return { stages: stages.sort(byOrder), passedOver };
}

/** The frozen route with stages the content of today needs as well; none is dropped. */
export function joinRoutes(
  frozen: readonly RouteStage[],
  now: readonly RouteStage[],
): readonly RouteStage[] {
  const known = new Set(frozen.map((stage) => stage.stageId));
  return [...frozen, ...now.filter((stage) => !known.has(stage.stageId))].sort(byOrder);
}

const fieldText = ({ table, column }: FieldRef): string =>
  column === undefined ? table : `${table}.${column}`;

export const routeJson = (route: readonly RouteStage[]): JsonValue =>
  route.map((stage) => ({
    stageId: stage.stageId,
    name: stage.name,
    order: stage.order,
    role: stage.role,
    quorum: stage.quorum,
    fields: stage.fields.map(fieldText),
    deadlineDays: stage.deadlineDays,
    escalateTo: stage.escalateTo,
  }));

function fieldFrom(text: unknown): FieldRef | null {
  if (typeof text !== 'string') return null;
  const [table, column] = text.split('.');
  const known = contentTables.find((code) => code === table);
  if (!known) return null;
  if (column === undefined) return { table: known };
  return isContentColumn(known, column) ? { table: known, column } : null;
}

const isRole = (value: unknown): value is Role => typeof value === 'string' && value in roles;
const isQuorum = (value: unknown): value is Quorum => typeof value === 'string' && value in quorums;

function stageFrom(value: unknown): RouteStage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { stageId, name, order, role, quorum, fields, deadlineDays, escalateTo } =
    value as Readonly<Record<string, unknown>>;
  if (typeof stageId !== 'string' || typeof order !== 'number') return null;
  if (!isRole(role) || !isQuorum(quorum) || !Array.isArray(fields)) return null;
  const refs = (fields as readonly unknown[]).map(fieldFrom);
  return {
    stageId,
    name: typeof name === 'string' ? name : stageId,
    order,
    role,
    quorum,
    fields: refs.includes(null) ? [] : (refs as readonly FieldRef[]),
    deadlineDays: typeof deadlineDays === 'number' ? deadlineDays : null,
    escalateTo: isRole(escalateTo) ? escalateTo : null,
  };
}

/** Reads what `routeJson` wrote; a route that cannot be read → null. */
export function routeFrom(value: unknown): readonly RouteStage[] | null {
  if (!Array.isArray(value)) return null;
  const stages = (value as readonly unknown[]).map(stageFrom);
  return stages.includes(null) ? null : (stages as readonly RouteStage[]);
}
