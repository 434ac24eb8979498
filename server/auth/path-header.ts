/** The header in which `proxy.ts` hands the address of the page to the server components. */
export const pathHeader = 'x-yingshao-path'
