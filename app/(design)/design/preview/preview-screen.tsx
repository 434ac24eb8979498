'use client'
import { loadGrids } from '@/app/client/load-grids.ts'
import { searchCategories } from '@/app/client/search-categories.ts'
import { PreviewStage } from '@/components/design/forms/preview-stage.tsx'

/** The phone of the preview, with the map and the catalogue of the district. */
export function PreviewScreen() {
  return <PreviewStage loadGrids={loadGrids} searchCategories={searchCategories} />
}
