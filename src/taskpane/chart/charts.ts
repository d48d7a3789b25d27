import { lazy } from 'react';

export const LazyBurnChart = lazy(async () => ({
  default: (await import('./BurnChart')).BurnChart,
}));
export const LazyPaceChart = lazy(async () => ({
  default: (await import('./PaceChart')).PaceChart,
}));
export const LazyBridgeChart = lazy(async () => ({
  default: (await import('./BridgeChart')).BridgeChart,
}));
