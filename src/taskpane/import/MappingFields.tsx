import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnMapping } from '../../domain/budget/importRows';
import { importWords } from '../../terms/importScreen';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

export interface MappingChoice {
  readonly code: string;
  readonly text: string;
}

/** What each column of the file is; a change is previewed at once, and kept for the next file. */
export function MappingFields(props: {
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly choices: readonly MappingChoice[];
  readonly change: (mapping: ColumnMapping) => void;
}): ReactNode {
  const { headers, mapping, choices, change } = props;
  const t = useWords(importWords);
  const stack = useStackStyles();
  const known = headers.filter((header) => mapping[header] != null).length;
  return (
    <details>
      <summary className={stack.muted}>{t('mapping', { known, count: headers.length })}</summary>
      <div className={stack.tight}>
        <p className={stack.muted}>{t('mappingHint')}</p>
        {headers.map((header) => (
          <Field key={header} label={header} size="small">
            <Select
              size="small"
              value={mapping[header] ?? ''}
              onChange={(_event, { value }) => {
                change({ ...mapping, [header]: value === '' ? null : value });
              }}
            >
              <option value="">{t('leaveOut')}</option>
              {choices.map(({ code, text }) => (
                <option key={code} value={code}>
                  {text}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </details>
  );
}
