export type IncidentId =
  | { kind: 'engine'; epoch: number; key: string }
  | { kind: 'outbox'; outboxId: bigint }
  | { kind: 'adrift'; number: string }

/** Reads the id under which server/db/incident-list.ts names what stands still; null when it is none. */
export function parseIncidentId(text: string): IncidentId | null {
  const engine = /^engine-(\d{1,9})-(\d{1,20})$/.exec(text)
  if (engine) return { kind: 'engine', epoch: Number(engine[1]), key: engine[2] as string }
  const outbox = /^outbox-(\d{1,18})$/.exec(text)
  if (outbox) return { kind: 'outbox', outboxId: BigInt(outbox[1] as string) }
  const adrift = /^adrift-(.{1,40})$/.exec(text)
  return adrift ? { kind: 'adrift', number: adrift[1] as string } : null
}
