import { writeFileSync } from 'node:fs'
import { problemsPage } from './problems-page.ts'

/* Writes docs/problems.md; a test holds that it is current. */
writeFileSync('docs/problems.md', problemsPage())
