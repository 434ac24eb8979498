import { stripWords } from '@/components/case/moment.ts'
import type { GridPhoto } from '@/components/photo/photo-grid.tsx'
import type { PhotoView } from '@/server/services/cases/photo-view.ts'

const ORDER: Record<string, number> = { before: 0, none: 1, after: 2 }

/** Takes the photos of a case and the words for their phases; gives them before to after, each with its time strip. */
export function photosOf(
  photos: readonly PhotoView[],
  words: { before: string; after: string; other: string },
): GridPhoto[] {
  return photos
    .toSorted((a, b) => (ORDER[a.phase] ?? 1) - (ORDER[b.phase] ?? 1) || a.at.getTime() - b.at.getTime())
    .map(({ id, phase, url, thumbUrl, capturedAt, at }) => {
      const alt = phase === 'before' ? words.before : phase === 'after' ? words.after : words.other
      return { id, url, thumbUrl, alt, strip: `${alt} · ${stripWords(capturedAt ?? at)}` }
    })
}
