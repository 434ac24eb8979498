type Facts = {
  leadUnit: { code: string } | null
  urgency: number
  category: { code: string }
  round: number
}

/** What a form may be filled with from the case; the same facts when it is shown and when it is checked. */
export const formFacts = ({ leadUnit, urgency, category, round }: Facts): Record<string, unknown> => ({
  leadUnit: leadUnit?.code ?? null,
  urgency,
  category: category.code,
  round,
})
