import type { JudgedFloors } from '../judged.ts'

export const L3: JudgedFloors = {}
