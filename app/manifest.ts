import type { MetadataRoute } from 'next'

/** Lets a grid worker put the whistle on the phone's home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: '应哨',
    short_name: '应哨',
    description: '吹哨报到平台',
    lang: 'zh-CN',
    start_url: '/work',
    display: 'standalone',
    background_color: '#f3f5f6',
    theme_color: '#14334f',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [{ name: '吹哨', url: '/report' }],
  }
}
