import { redirect } from 'next/navigation'

/** The first of the pages an administrator of time comes for. */
export default function AdminPage() {
  redirect('/admin/calendars')
}
