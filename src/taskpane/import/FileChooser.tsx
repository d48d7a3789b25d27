import type { ReactNode } from 'react';
import { importWords } from '../../terms/importScreen';
import { FileButton } from '../ui/FileButton';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** Where CSV and Excel files are taken in. */
export function FileChooser(props: {
  readonly isRunning: boolean;
  readonly take: (file: File) => void;
}): ReactNode {
  const t = useWords(importWords);
  const stack = useStackStyles();
  return (
    <div className={stack.row}>
      <FileButton label={t('choose')} accept=".csv,.xlsx" {...props} />
    </div>
  );
}
