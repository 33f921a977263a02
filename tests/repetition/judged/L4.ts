import type { JudgedFloors } from '../judged.ts'

export const L4: JudgedFloors = {}
