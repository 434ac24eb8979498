import type { SendPhoto } from '@/components/form/use-photo-uploads.ts'
import { uploadFile } from './upload-file.ts'

/** Sends a photo of a form to the store; a refusal comes back in its own words, a dead line with none. */
export const sendPhoto: SendPhoto = async (file, onProgress, signal) => {
  const answer = await uploadFile(file, onProgress, signal)
  if (answer.ok) return { id: answer.value.id }
  return { fault: [answer.problem.text, answer.problem.cure].filter(Boolean).join('，') }
}
