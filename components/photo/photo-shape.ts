/** A photo of a case: two pictures of it, when it was taken and at what moment of the work. */
export type PhotoShape = {
  id: string
  /** before, after, or none of both */
  phase: string
  capturedAt: Date | null
  at: Date
  url: string
  thumbUrl: string
  width: number
  height: number
}

/** The moment a photo shows: when it was taken, else when it came in. */
export function takenAt(photo: PhotoShape): Date {
  return photo.capturedAt ?? photo.at
}
