import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A link to another screen of the pane. */
export function RouteLink(props: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactNode {
  return <Link href={props.href}>{props.children}</Link>;
}
