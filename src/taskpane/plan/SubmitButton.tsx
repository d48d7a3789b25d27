import type { ReactNode } from 'react';

export function SubmitButton(_props: {
  readonly planId: string;
  readonly isComplete: boolean;
}): ReactNode {
  return null;
}
