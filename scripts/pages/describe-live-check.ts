// Writes the points of docs/live-check.md out of the table that is asked.
import { readFileSync, writeFileSync } from 'node:fs'
import { withPoints } from '../live-check/page.ts'

const page = new URL('../../docs/live-check.md', import.meta.url)
writeFileSync(page, withPoints(readFileSync(page, 'utf8')))
