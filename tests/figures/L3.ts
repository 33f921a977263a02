import type { Figures } from './figures.ts'

export const L3: Figures = {}
