import { candidateName } from '../hops/candidate.ts'
import { askCommand } from '../plan/commands.ts'
import type { Requirement } from '../words/decision.ts'
import { askFreeze, causeOfFreeze, isFrozenByHuman } from './frozen.ts'

/** A human freezes: Convoy forms no candidate before somebody asks for it. */
export const freezeAsked: Requirement = {
  code: 'freeze',
  title: 'A human freezes',
  step: 'record-signal',
  questions: (_train, manifest) => askFreeze(manifest),
  judge: (context) => {
    const { train, manifest } = context
    const cause = causeOfFreeze(context)
    if (cause === null || isFrozenByHuman(manifest)) return { is: 'met' }
    const next = candidateName({ number: (manifest.candidate?.number ?? 0) + 1 })
    return {
      is: 'waiting',
      wait: 'frozen-by-human',
      on: 'a human',
      reason: `the freeze of ${next} is due (${cause}); under careful, a human freezes`,
      command: askCommand(train, manifest, 'release.freeze'),
    }
  },
}
