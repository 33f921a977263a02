import type { Figures } from './figures.ts'

export const L2: Figures = {}
