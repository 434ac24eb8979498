import type { SendPhoto } from '@/components/form/use-photo-uploads.ts'
import { isRefused, uploadFile } from './upload-file.ts'

/** Sends a photo of a form to the store; a refusal comes back in its own words, a dead line with none. */
export const sendPhoto: SendPhoto = async (file, onProgress, signal) => {
  const answer = await uploadFile(file, onProgress, signal)
  if (answer.ok) return { id: answer.value.id }
  const { text, cure } = answer.problem
  return { fault: [text, cure].filter(Boolean).join('，'), refused: isRefused(answer.problem) }
}
