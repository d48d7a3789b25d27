import { useRef } from 'react';
import type { ReactNode } from 'react';
import { importWords } from '../../terms/importScreen';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** A button that opens the system's file dialog for CSV and Excel files. */
export function FileChooser(props: {
  readonly isRunning: boolean;
  readonly take: (file: File) => void;
}): ReactNode {
  const t = useWords(importWords);
  const stack = useStackStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={stack.row}>
        <ActionButton
          isRunning={props.isRunning}
          onClick={() => {
            chooser.current?.click();
          }}
        >
          {t('choose')}
        </ActionButton>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".csv,.xlsx"
        hidden
        aria-label={t('choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) props.take(file);
        }}
      />
    </>
  );
}
