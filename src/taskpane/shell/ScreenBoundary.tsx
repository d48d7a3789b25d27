import { Component } from 'react';
import type { ReactNode } from 'react';

interface BoundaryProps {
  /** A new key gives the screen another chance. */
  readonly resetKey: string;
  readonly fallback: (fault: string, again: () => void) => ReactNode;
  readonly children: ReactNode;
}
interface BoundaryState {
  readonly fault: string | undefined;
  readonly key: string;
}

/** A fault in one screen leaves the others and the workbook as they are. React needs a class here. */
export class ScreenBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: undefined, key: this.props.resetKey };

  static getDerivedStateFromError(fault: unknown): Partial<BoundaryState> {
    return { fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) };
  }

  static getDerivedStateFromProps(
    props: BoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    return props.resetKey === state.key ? null : { fault: undefined, key: props.resetKey };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return this.props.fallback(fault, () => {
      this.setState({ fault: undefined });
    });
  }
}
