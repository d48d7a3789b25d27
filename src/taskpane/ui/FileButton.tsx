import { useRef } from 'react';
import type { ReactNode } from 'react';
import { ActionButton } from './ActionButton';

/** A button that opens the system's file dialog and hands on the file chosen. */
export function FileButton(props: {
  readonly label: string;
  /** File types as an input's `accept` has them: `.csv,.xlsx`. */
  readonly accept: string;
  readonly isRunning?: boolean;
  readonly size?: 'small' | 'medium';
  readonly take: (file: File) => void;
}): ReactNode {
  const { label, accept, isRunning = false, size = 'medium' } = props;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionButton
        size={size}
        isRunning={isRunning}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {label}
      </ActionButton>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) props.take(file);
        }}
      />
    </>
  );
}
