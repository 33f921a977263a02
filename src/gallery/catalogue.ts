import { city } from 'virtual:city'
import { buildingStories, landmarks } from './building-stories.ts'
import { districtStories } from './district-stories.ts'
import { houses } from './house-story.ts'
import { plots } from './plot-story.ts'
import { learnerStories } from './learner-stories.ts'
import { propStories } from './prop-stories.ts'
import { monument, sky } from './sky-stories.ts'
import type { Story } from './story.ts'

export type Group = {
  readonly title: string
  readonly about: string
  readonly stories: readonly Story[]
}

const { trees, street, aloft, marks } = propStories

/** All stories on the index page, in its order. */
export const GROUPS: readonly Group[] = [
  ...city.districts.map(({ id, name, level, buildings }): Group => ({
    title: name,
    about: `From L${level} on.`,
    stories: [districtStories.get(id), ...buildings.map((building) => buildingStories.get(building))].filter(
      (story) => story !== undefined,
    ),
  })),
  {
    title: 'Around the buildings',
    about: 'What all districts share.',
    stories: [monument, trees, street, aloft, marks, plots, sky],
  },
  {
    title: 'What a learner adds',
    about: 'People and gold, by what was built and what it taught.',
    stories: learnerStories,
  },
  {
    title: 'Side by side',
    about: 'To compare, and to see what a document of one’s own would look like.',
    stories: [landmarks, houses],
  },
]

export const STORIES: readonly Story[] = GROUPS.flatMap(({ stories }) => stories)

/** Some states of the whole scene; a scene takes its state from the query. */
export const SCENES: readonly { readonly query: string; readonly title: string }[] = [
  ...city.levels.map(({ number, identity }) => ({
    query: `story=scene&level=${number}`,
    title: `At L${number}, ${identity}`,
  })),
  { query: 'story=scene&level=0&found', title: 'Before anything is looked into' },
  { query: 'story=scene&level=5&mixed', title: 'Storeys in every state' },
  { query: 'story=scene&level=5&light=dusk', title: 'At dusk' },
  { query: 'story=scene&level=5&light=night', title: 'By night' },
  { query: 'story=scene&level=5&at=the-build', title: 'Close by, with signs' },
  { query: 'story=scene&level=5&reviews', title: 'With a review at every door' },
  { query: 'story=scene&level=3&smoke', title: 'With an incident waiting in every building' },
  { query: 'story=scene&level=0&night=line&moment=170', title: 'A night in the village: a line at a door' },
  { query: 'story=scene&level=3&night=crowd&moment=260', title: 'A night: a crowd, smoke and a barrier' },
  { query: 'story=scene&level=5&night=dark&moment=230&light=night', title: 'A night: dark windows' },
  {
    query: 'story=scene&level=3&night=crowd&moment=80&playing&moving',
    title: 'A night that goes on, at its own speed',
  },
  { query: 'story=scene&level=5&ambient&moving', title: 'With all that lives' },
]
