export type PhotoRules = { before: number; after: number }
export type Evidence = {
  photos: { fileId: string; phase: string }[]
  /** the first rule that is not met, with the field to mend */
  missing: { field: string; min: number } | null
}

const PHASE_KEYS = { before: 'photosBefore', after: 'photosAfter' } as const

/**
 * Takes a step's photo rules, the keys of the form's picture fields and the checked data; gives the phase of every
 * picture and the rule that is not met. A field named for its phase counts for it; a form without one counts all its
 * pictures. A field hidden by the chosen outcome is not in the data, and nothing is asked of it.
 */
export function photoEvidence(
  rules: PhotoRules,
  pictureKeys: readonly string[],
  data: Readonly<Record<string, unknown>>,
): Evidence {
  const shown = pictureKeys.filter((key) => key in data)
  const idsOf = (key: string) => (Array.isArray(data[key]) ? (data[key] as string[]) : [])
  const fieldsOf = (phase: 'before' | 'after') => {
    const own = PHASE_KEYS[phase]
    return pictureKeys.includes(own) ? shown.filter((key) => key === own) : shown
  }
  const faults = (['before', 'after'] as const).flatMap((phase) => {
    const min = rules[phase]
    const fields = fieldsOf(phase)
    const count = fields.flatMap(idsOf).length
    return min > 0 && fields.length > 0 && count < min ? [{ field: fields[0] as string, min }] : []
  })
  const only =
    rules.after > 0 && rules.before === 0 ? 'after' : rules.before > 0 && rules.after === 0 ? 'before' : 'other'
  const phaseOf = (key: string) => (key === PHASE_KEYS.before ? 'before' : key === PHASE_KEYS.after ? 'after' : only)
  return {
    photos: shown.flatMap((key) => idsOf(key).map((fileId) => ({ fileId, phase: phaseOf(key) }))),
    missing: faults[0] ?? null,
  }
}
