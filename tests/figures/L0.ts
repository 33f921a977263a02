import type { Figures } from './figures.ts'

export const L0: Figures = {}
