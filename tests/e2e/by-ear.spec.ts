import { expect, test } from './city.ts'
import { EVERYTHING, linkOf } from './learner-link.ts'
import { createListener } from './listener.ts'
import { MIRA, mira } from './seed.ts'

// These tests use only what a screen reader says, and keys.

test('from the first visit to a built floor with a screen reader', async ({ city }) => {
  const { page } = city
  await city.open()
  const ear = await createListener(page)
  await ear.start()
  expect(await ear.readTo(/^link, Read the first story$/)).toEqual(
    expect.arrayContaining(['heading, You can already build., level 1', 'main']),
  )

  await ear.tabTo(/^link, Read the first story$/)
  await ear.press('Enter', /^heading, The third loaf, level 1$/)
  expect(await ear.readTo(/^textbox, Your prediction/)).toEqual(
    expect.arrayContaining(['heading, What you can do, level 2', 'heading, What you take for granted, level 2']),
  )
  await ear.tabTo(/^textbox, Your prediction/)
  await ear.type('It is counted in two places.')
  await ear.tabTo(/^radio, Guess ?, 1 in 4, not checked/)
  await ear.choose('Space', /^radio, Guess ?, 1 in 4, checked/)
  await ear.choose('ArrowRight', /^radio, Leaning ?, 2 in 4, checked/)
  await ear.tabTo(/^button, Show me the lesson$/)
  await ear.press('Enter', /^polite: Lesson shown\. Your prediction is written down\.$/)

  expect(await ear.readTo(/^radio, Saw it coming/)).toEqual(
    expect.arrayContaining(['heading, How it went on, level 2', 'It is counted in two places.']),
  )
  await ear.tabTo(/^radio, Saw it coming, not checked/)
  await ear.choose('ArrowRight', /^radio, Partly, checked/)
  await ear.tabTo(/^button, Open the building$/)
  await ear.press('Enter', /^polite: Frontend is open\. Its windows are lit\.$/)
  await ear.tabTo(/^button, Undo$/)
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])
})

test('an error is read out, and again at the next press', async ({ city }) => {
  const { page } = city
  await city.open('#/floor/server-runtime@L0')
  const ear = await createListener(page)
  await ear.start()
  await ear.tabTo(/^button, Show me the lesson$/)
  await ear.press('Enter', /^assertive: One word will do\. Or press again and it counts as a guess\.$/)
})

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  test('reviews with a screen reader', async ({ city }) => {
    const { page } = city
    await city.open('#/rounds')
    const ear = await createListener(page)
    await ear.start()
    expect(await ear.readTo(/^textbox, From memory/)).toEqual(
      expect.arrayContaining(['list, Round of 3 floors', expect.stringMatching(/^heading, You took for granted: /)]),
    )
    for (const [answer, next] of [
      [/^button, It came back/, /^textbox, From memory/],
      [/^button, Not this time/, /^textbox, From memory/],
      [/^button, It came back/, /^heading, That was all of it/],
    ] as const) {
      await ear.tabTo(/^textbox, From memory/)
      await ear.type('What was shown had been decided before.')
      await ear.tabTo(/^button, Compare$/)
      await ear.press('Enter', /^heading, What the floor says, level 2$/)
      await ear.tabTo(answer)
      await ear.press('Enter', /^polite: .+ is lit\.$/)
      await ear.waitUntilAt(next)
    }
    expect(await city.deeds()).toHaveLength(mira.length + 3)
  })

  test('a checkpoint with a note, with a screen reader', async ({ city }) => {
    const { page } = city
    await city.open('#/curriculum/phase-2')
    const ear = await createListener(page)
    await ear.start()
    await ear.tabTo(/^button, Add evidence for Three mitigations, tested$/)
    await ear.press('Enter', /^textbox, Its address/)
    await ear.tabTo(/^radio, A link, checked/, 'Shift+Tab')
    await ear.choose('ArrowRight', /^radio, A note, checked/)
    await ear.tabTo(/^textbox, What there is to see, and where/)
    await ear.type('Three merges in March, each with its red test, shown to Ines at my desk.')
    await ear.tabTo(/^button, Show it$/)
    await ear.press('Enter', /^polite: “Three mitigations, tested” is shown\. Undo$/)
    expect((await city.deeds()).at(-1)).toBe('checkpointShown phase-2/mitigations')
  })

  test('sharing with a screen reader', async ({ city, context }) => {
    const { page } = city
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await city.open()
    const ear = await createListener(page)
    await ear.start()
    await ear.tabTo(/^link, Share your city$/)
    await ear.press('Enter', /^dialog, What goes into the link$/)
    await ear.tabTo(/^checkbox, Evidence links of 8 checkpoints \+ 19\d characters, not checked/)
    await ear.choose('Space', /, checked$/)
    await ear.tabTo(/^button, Copy link$/)
    await ear.press('Enter', /^polite: Copied/)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#p1\.[\w-]{300,}$/)
  })
})

test('the three things a mentor should judge, with a screen reader', async ({ city }) => {
  const { page } = city
  await page.clock.setFixedTime(MIRA.now)
  await city.open(await linkOf(mira, EVERYTHING, MIRA.now.getTime()))
  const ear = await createListener(page)
  await ear.start()
  expect(await ear.readTo(/^heading, Three things worth judging now, level 2$/)).toEqual(
    expect.arrayContaining(['heading, Mira, Builder, level 1', expect.stringMatching(/^image, Time line\. /)]),
  )
  const things = await ear.readTo(/^end of list$/)
  expect(things.filter((phrase) => phrase.startsWith('link, '))).toEqual([
    'link, Fifteen holes and their reasons',
    'link, git.example/mira/broken-login',
    'link, Three mitigations, tested',
    'link, Vulnerabilities, floor 1: certain, and blindsided',
  ])
  await ear.tabTo(/^link, Vulnerabilities, floor 1: certain, and blindsided$/)
  await ear.press('Enter', /^heading, .+, level 1$/)
})
