/** Light, dark, or as the system has it. */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

/** Takes the cookie's text; gives a theme there is. The cookie is read on the server, so no page flashes. */
export function readTheme(given: string | undefined): Theme {
  return themes.find((theme) => theme === given) ?? 'system'
}
