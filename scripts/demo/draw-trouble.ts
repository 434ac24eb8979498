import { pick } from '../../prisma/seed/random.ts'

type Random = () => number

const drawings: Record<string, (random: Random) => string> = {
  '01': drawManhole,
  '02': drawFallenFence,
  '03': drawFullBins,
  '04': drawFallenTree,
  '06': drawRubbish,
  '07': drawPosters,
  '08': drawRubble,
  '09': drawStalls,
  '10': drawCables,
}

/** Takes a class of the catalogue; gives what is wrong in the street as SVG. */
export function drawTrouble(classCode: string, random: Random): string {
  return (drawings[classCode] ?? drawRubbish)(random)
}

function drawManhole(random: Random): string {
  const x = 380 + random() * 500
  return `<ellipse cx="${x}" cy="790" rx="120" ry="46" fill="#3b3d40"/><ellipse cx="${x}" cy="794" rx="96" ry="34" fill="#0c0d0f"/>
    <path d="M ${x + 90} 740 l 170 -30 l 30 40 l -170 36 z" fill="#4a4d52"/><path d="M ${x - 180} 700 l 20 90 m 16 -96 l -40 6" stroke="#e2552d" stroke-width="14"/>`
}

function drawFallenFence(random: Random): string {
  const posts = Array.from({ length: 6 }, (_, index) => {
    const x = 250 + index * 130 + random() * 20
    const lean = index > 2 ? 90 + random() * 40 : random() * 8
    return `<path d="M ${x} 760 l ${lean} -150 m -40 40 l 120 10" stroke="#e8e8e4" stroke-width="12"/>`
  })
  return posts.join('')
}

function drawFullBins(random: Random): string {
  return (
    [420, 620].map((x) => `<rect x="${x}" y="560" width="130" height="190" rx="14" fill="#3f7a52"/>`).join('') +
    heap(560, 560, 22, random) +
    heap(480, 770, 26, random)
  )
}

function drawFallenTree(random: Random): string {
  const y = 720 + random() * 60
  return `<path d="M 300 ${y} L 880 ${y - 70}" stroke="#6b5340" stroke-width="34"/>${Array.from({ length: 9 }, () => `<circle cx="${800 + random() * 220}" cy="${y - 90 + random() * 120}" r="${40 + random() * 40}" fill="#5f8049"/>`).join('')}`
}

function drawRubbish(random: Random): string {
  return heap(420 + random() * 400, 760, 60, random)
}

function drawPosters(random: Random): string {
  const poster = () =>
    `<rect x="${200 + random() * 850}" y="${220 + random() * 240}" width="${60 + random() * 50}" height="${70 + random() * 60}" fill="${pick(['#f3e06b', '#f7f3ea', '#e98a8a', '#bfe0f2'], random)}" transform="rotate(${random() * 16 - 8} 640 400)"/>`
  return Array.from({ length: 16 }, poster).join('')
}

function drawRubble(random: Random): string {
  const stones = Array.from({ length: 70 }, () => {
    const [x, y, size] = [360 + random() * 560, 800 - random() * random() * 220, 16 + random() * 30]
    return `<path d="M ${x} ${y} l ${size} ${-size * 0.6} l ${size} ${size * 0.5} l ${-size * 0.7} ${size * 0.6} z" fill="${pick(['#8c857b', '#a39a8c', '#75706a', '#b5563e'], random)}"/>`
  })
  return stones.join('') + '<path d="M 250 560 h 780" stroke="#e7b53c" stroke-width="18" stroke-dasharray="50 30"/>'
}

function drawStalls(random: Random): string {
  return [300, 620, 900]
    .map((x) => {
      const roof = pick(['#c8453b', '#3d6fa5', '#d98f2b'], random)
      return `<path d="M ${x - 30} 520 h 240 l -30 -70 h -180 z" fill="${roof}"/><rect x="${x}" y="600" width="180" height="110" fill="#9c7b55"/>${heap(x + 90, 600, 12, random)}`
    })
    .join('')
}

function drawCables(random: Random): string {
  const cable = () =>
    `<path d="M 0 ${200 + random() * 80} Q ${500 + random() * 200} ${700 + random() * 160} 1280 ${180 + random() * 120}" fill="none" stroke="#16181b" stroke-width="${5 + random() * 6}"/>`
  return Array.from({ length: 4 }, cable).join('')
}

/** Bags, boxes and bottles around a point. */
function heap(x: number, y: number, count: number, random: Random): string {
  const things = Array.from({ length: count }, () => {
    const [dx, dy] = [(random() + random() - 1) * count * 4, -random() * random() * count * 2.2]
    const colour = pick(['#e9e6df', '#2f3437', '#3f6fa8', '#b8473d', '#c9a15a', '#6d8a4a'], random)
    const size = 18 + random() * 34
    return random() > 0.5
      ? `<ellipse cx="${x + dx}" cy="${y + dy}" rx="${size}" ry="${size * 0.7}" fill="${colour}"/>`
      : `<rect x="${x + dx}" y="${y + dy - size}" width="${size * 1.4}" height="${size}" fill="${colour}" transform="rotate(${random() * 40 - 20} ${x + dx} ${y + dy})"/>`
  })
  return things.join('')
}
