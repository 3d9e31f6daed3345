import { answersPoints } from './points/answers.ts'
import { pullsPoints } from './points/pulls.ts'
import { refsPoints } from './points/refs.ts'
import { runsPoints } from './points/runs.ts'

/** Every point, in the order in which they are asked. */
export const points = [...refsPoints, ...answersPoints, ...pullsPoints, ...runsPoints] as const

export type PointId = (typeof points)[number]['id']
