import type { ConditionalFormat, ConditionalRule } from '../../core/state';
import type { HostContext } from '../hostClass';
import { notFound } from '../hostError';

export type Fields = Readonly<Record<string, unknown>>;

export type Kind = ConditionalRule['kind'];

export interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

export function formatOf(target: FormatTarget, c: HostContext): ConditionalFormat {
  const found = c.model
    .existingSheet(target.sheetId)
    .state.conditionalFormats.find((format) => format.id === target.id);
  if (!found) throw notFound();
  return found;
}

export function replace(
  target: FormatTarget,
  part: Partial<ConditionalFormat>,
  c: HostContext,
): void {
  const sheet = c.model.existingSheet(target.sheetId);
  const current = formatOf(target, c);
  sheet.change({
    conditionalFormats: sheet.state.conditionalFormats.map((format) =>
      format === current ? { ...format, ...part } : format,
    ),
  });
}
