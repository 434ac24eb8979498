import { hasControlCharacters } from '../shared/text.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'

/** Where something is, WGS-84. */
export type Position = { lng: number; lat: number }

/** Who signs: drawn, as a file of the store, or the name written out. */
export type Signature = { fileId: string } | { name: string }

export const longestName = 40

/** Takes the value of a position; gives a fault unless it is a place on earth and nothing else. */
export function checkPosition(value: unknown): Fault | null {
  return readPosition(value) ? null : fault('form.position')
}

/** Takes a value; gives the position it is, or null. */
export function readPosition(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return null
  const { lng, lat } = value as Partial<Position>
  return isWithin(lng, 180) && isWithin(lat, 90) ? { lng, lat } : null
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most

/** Takes the value of a signature; gives a fault unless it is one file or one name. */
export function checkSignature(value: unknown): Fault | null {
  return readSignature(value) ? null : fault('form.signature')
}

/** Takes a value; gives the signature it is, or null. */
export function readSignature(value: unknown): Signature | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return null
  const { fileId, name } = value as { fileId?: unknown; name?: unknown }
  if (typeof fileId === 'string' && fileId !== '') return { fileId }
  const written = typeof name === 'string' ? name.trim() : ''
  return written !== '' && written.length <= longestName && !hasControlCharacters(written) ? { name: written } : null
}
