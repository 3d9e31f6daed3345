import { plain } from './escape.ts'

/** Rows of a terminal table, each cell as wide as the widest of its column. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows.map((cells) =>
    plain(`  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`).trimEnd(),
  )
}
