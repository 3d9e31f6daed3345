import type { Effect } from '../../domain/words/effect.ts'

export type Move = Extract<Effect, { readonly type: 'move' }>
