import type { JudgedFloors } from '../judged.ts'

export const L2: JudgedFloors = {}
