import type { Figures } from './figures.ts'

export const L5: Figures = {}
