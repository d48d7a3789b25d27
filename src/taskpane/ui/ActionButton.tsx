import { Button, Spinner, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/** A button that shows that its action runs, and takes no second click meanwhile. */
export function ActionButton(props: {
  readonly onClick: () => void;
  readonly isRunning?: boolean;
  readonly disabled?: boolean;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly icon?: ReactElement;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly children: ReactNode;
}): ReactNode {
  const { isRunning = false } = props;
  const icon = isRunning ? <Spinner size="extra-tiny" aria-hidden /> : props.icon;
  return (
    <Button
      appearance={props.appearance ?? 'secondary'}
      size={props.size ?? 'medium'}
      {...(icon === undefined ? {} : { icon })}
      disabledFocusable={props.disabled === true || isRunning}
      aria-busy={isRunning}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
