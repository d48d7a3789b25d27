import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function WaitingSpinner(props: { readonly label: string }): ReactNode {
  return <Spinner size="small" label={props.label} />;
}
