/** A table for GitHub's markdown, at most so many rows; what is left out is said. Cells are markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], most = 200): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const left = rows.length - most
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.slice(0, most).map(line),
    ...(left > 0 ? [line([`and ${left} more`, ...heads.slice(1).map(() => '')])] : []),
  ].join('\n')
}
