import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

/** A case number is counted per district and year, and is never reused: `映2026-08831`. */
export type CaseNumber = { district: string; year: number; serial: number }

const numberText = /^(\p{Script=Han})(\d{4})-(\d{5,})$/u

/** Takes district character, year and serial (from 1); gives the number. Serials beyond 99,999 simply grow longer. */
export function formatCaseNumber({ district, year, serial }: CaseNumber): string {
  return `${district}${year}-${String(serial).padStart(5, '0')}`
}

/** Takes a number as typed; gives its parts. Refuses anything else as a case that does not exist. */
export function parseCaseNumber(text: string): Result<CaseNumber> {
  const [, district, year, serial] = numberText.exec(text.trim().normalize('NFC')) ?? []
  if (!district || !year || !serial) return refuse('case.not_found')
  return ok({ district, year: Number(year), serial: Number(serial) })
}

/** Takes an instant; gives the year it belongs to in Asia/Shanghai (UTC+8 all year). */
export function caseYear(at: Date): number {
  return new Date(at.getTime() + 8 * 3_600_000).getUTCFullYear()
}
