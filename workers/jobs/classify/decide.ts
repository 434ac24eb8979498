type Category = { id: string; standard: string; kind: string; code: string }
type Facts = { present: Category; next: Category; urgency: number | null; currentUrgency: number }
type Ref = { standard: string; kind: string; code: string }

const refOf = ({ standard, kind, code }: Category): Ref => ({ standard, kind, code })

/** What changes, if anything: reclassifying is an ordinary, logged move (DOMAIN 4). */
export function decideClass({ present, next, urgency, currentUrgency }: Facts): {
  category: Category
  change: { from: Ref; to: Ref; urgency: number } | null
} {
  const level = urgency ?? currentUrgency
  const same = present.id === next.id && level === currentUrgency
  return { category: next, change: same ? null : { from: refOf(present), to: refOf(next), urgency: level } }
}
