'use client'
import { loadGrids } from '@/app/client/load-grids.ts'
import { PreviewStage } from '@/components/design/forms/preview-stage.tsx'

/** The phone of the preview, with the map of the district. */
export function PreviewScreen() {
  return <PreviewStage loadGrids={loadGrids} />
}
