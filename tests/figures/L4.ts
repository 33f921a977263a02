import type { Figures } from './figures.ts'

export const L4: Figures = {}
