import type { Board } from './content.ts'
import { graphSection } from './graph.ts'
import { candidateSection, repositoriesSection } from './repositories.ts'
import { carriedSection, machinesSection } from './fixes.ts'
import { boardStyle } from './style.ts'
import { leftOutSection, scopeSection, withoutEffectSection } from './scope.ts'
import {
  afterFreezeSection,
  blockersSection,
  figuresSection,
  gatesSection,
  logSections,
  timelineSection,
  verdictSection,
} from './sections.ts'
import { tiersSection } from './tiers.ts'
import { html } from '../escape.ts'

/** The release on one page: self-contained HTML, in which everything that came from elsewhere is text. */
export function renderBoard(board: Board): string {
  const { release } = board.manifest
  const sections = [
    verdictSection(board),
    blockersSection(board),
    afterFreezeSection(board),
    gatesSection(board),
    machinesSection(board),
    logSections(board),
    graphSection(board),
    tiersSection(board),
    carriedSection(board),
    repositoriesSection(board),
    candidateSection(board),
    scopeSection(board),
    withoutEffectSection(board),
    leftOutSection(board),
    timelineSection(board),
    figuresSection(board),
  ].filter((section) => section !== '')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(release.id)} · ${html(release.train)}</title>
<style>${boardStyle}</style>
</head>
<body>
<main>
${sections.join('\n')}
<footer>Manifest revision ${board.manifest.revision}, written by kit <code>${html(board.manifest.kit.slice(0, 10))}</code>.</footer>
</main>
</body>
</html>
`
}
