export type RoundRating = { round: number; state: string; dueAt: Date }

export type RatedCase<R extends RoundRating> = {
  /** of any rounds, in any order */
  ratings: readonly R[]
  voided: string | null
  closedAt: Date | null
}

/** Takes a case and the moment; gives the rating its reporter may still give, that of the last round, or null. */
export function findOpenRating<R extends RoundRating>(
  { ratings, voided, closedAt }: RatedCase<R>,
  now: Date,
): R | null {
  if (voided !== null || closedAt !== null) return null
  const last = ratings.toSorted((a, b) => b.round - a.round)[0]
  return last?.state === 'open' && last.dueAt > now ? last : null
}
