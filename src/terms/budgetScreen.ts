import type { Catalogue } from './wording';

/** Wording of the budget screen and of the money bar on every card. */
export const budgetWords = {
  barWords: ['已用 {actual} / {planned}（{share}）', '{actual} of {planned} used ({share})'],
  timeGone: ['时间已过 {share}', '{share} of the time gone'],
} as const satisfies Catalogue;
