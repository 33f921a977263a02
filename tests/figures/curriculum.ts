import type { Figures } from './figures.ts'

export const curriculum: Figures = {}
