/** A decimal number without rounding: `digits` × 10^-`scale`. Binary fractions would call 0.3 no multiple of 0.1. */
export type Decimal = { digits: bigint; scale: number }

const decimalText = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i

/** Takes a number or its text; gives the decimal, or null when it is none. */
export function parseDecimal(value: unknown): Decimal | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const [, sign, whole = '', fraction = '', exponent = '0'] = decimalText.exec(String(value).trim()) ?? []
  if (sign === undefined || whole + fraction === '') return null
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  return normalise({ digits, scale: fraction.length - Number(exponent) })
}

function normalise({ digits, scale }: Decimal): Decimal {
  if (scale < 0) return { digits: digits * 10n ** BigInt(-scale), scale: 0 }
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n
    scale -= 1
  }
  return { digits, scale }
}

/** Negative, zero or positive as a is smaller, equal or greater. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = at(a, scale) - at(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Says whether a is a whole multiple of b. */
export function isMultiple(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale)
  return b.digits === 0n || at(a, scale) % at(b, scale) === 0n
}

function at({ digits, scale }: Decimal, target: number): bigint {
  return digits * 10n ** BigInt(target - scale)
}
