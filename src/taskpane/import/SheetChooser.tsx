import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { importWords } from '../../terms/importScreen';
import type { BroughtTable } from '../shell/paneStart';
import { useWords } from '../ui/useWords';

/** Which sheet of a file is meant; nothing where the file has only one. */
export function SheetChooser(props: {
  readonly sheets: readonly BroughtTable[];
  readonly chosen: BroughtTable;
  readonly choose: (sheet: BroughtTable) => void;
}): ReactNode {
  const { sheets, chosen, choose } = props;
  const t = useWords(importWords);
  if (sheets.length < 2) return null;
  return (
    <Field label={t('sheet')} hint={t('sheetHint', { count: sheets.length })} size="small">
      <Select
        size="small"
        value={chosen.name}
        onChange={(_event, { value }) => {
          const found = sheets.find((sheet) => sheet.name === value);
          if (found) choose(found);
        }}
      >
        {sheets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
