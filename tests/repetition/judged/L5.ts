import type { JudgedFloors } from '../judged.ts'

export const L5: JudgedFloors = {}
