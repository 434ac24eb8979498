'use client'
export function CaseLive(_: { number: string }) {
  return null
}
