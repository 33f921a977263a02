import type { JudgedFloors } from '../judged.ts'

export const L0: JudgedFloors = {}
