/** A text of a picture; `anchor` is the side of it that is at x. */
export function text(x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}">${safe}</text>`
}

export function line(x1: number, y1: number, x2: number, y2: number, style: string): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" ${style}/>`
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${fill}"/>`
}

/** A picture of so many pixels with a white ground, legible on pages of any colour. */
export function picture(width: number, height: number, parts: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const font = 'font-family="system-ui, sans-serif" font-size="12" fill="#222"'
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>\n${[box(0, 0, width, height, '#fff'), ...parts].join('\n')}\n</svg>\n`
}

export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10)
}
