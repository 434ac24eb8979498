import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    id: string
    login: string
    version: number
  }
  interface Session {
    user: { id: string; login: string; name: string }
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    login?: string
    version?: number
    exp?: number
  }
}
