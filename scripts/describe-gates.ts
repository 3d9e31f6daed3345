// Writes docs/gates.md and docs/rights.md out of the tables that decide.
import { writeFileSync } from 'node:fs'
import { gatesPage, rightsPage } from '../src/report/gates-page.ts'

writeFileSync(new URL('../docs/gates.md', import.meta.url), gatesPage())
writeFileSync(new URL('../docs/rights.md', import.meta.url), rightsPage())
