'use client'
import { useSyncExternalStore } from 'react'

const query = '(min-width: 1024px)'

/** Says whether the window is wide enough to draw in; null before the browser has been asked. */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    (told) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', told)
      return () => media.removeEventListener('change', told)
    },
    () => window.matchMedia(query).matches,
    () => null,
  )
}
