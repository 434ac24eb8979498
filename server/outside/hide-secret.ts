/** Takes words of a library or an outside system and the secret that was used; gives them without it, also encoded. */
export function hideSecret(text: string, secret: string | undefined): string {
  if (!secret) return text
  const forms = [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]
  return forms.reduce((shown, form) => shown.replaceAll(form, '…'), text)
}
