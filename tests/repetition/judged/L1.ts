import type { JudgedFloors } from '../judged.ts'

export const L1: JudgedFloors = {}
