import type { Prisma } from '@/server/db/generated/client.ts'

export type PhotoView = {
  id: string
  fileId: string
  phase: string
  taskId: string | null
  capturedAt: Date | null
  at: Date
  lng: number | null
  lat: number | null
  url: string
  thumbUrl: string
  width: number
  height: number
}

export const photoInclude = {
  file: { select: { capturedAt: true, lng: true, lat: true, width: true, height: true } },
} as const satisfies Prisma.CasePhotoInclude

/** Takes a photo of a case; gives where and when it was taken and where to fetch it. */
export function photoView(photo: Prisma.CasePhotoGetPayload<{ include: typeof photoInclude }>): PhotoView {
  const { id, fileId, phase, taskId, at, file } = photo
  const url = `/api/v1/files/${fileId}`
  return { id, fileId, phase, taskId, at, ...file, url, thumbUrl: `${url}?w=320` }
}
