import { expect, test } from 'vitest'
import { Ruler } from './ruler.ts'

test('nothing painted has no bounds', () => {
  const ruler = new Ruler()
  ruler.rect(0, 0, 10, 10)
  expect(ruler.painted).toBeNull()
})

test('a filled rectangle is measured where the transform puts it', () => {
  const ruler = new Ruler()
  ruler.translate(5, 7)
  ruler.scale(2, 3)
  ruler.rect(0, 0, 10, 10)
  ruler.fill()
  expect(ruler.painted).toEqual({ left: 5, top: 7, right: 25, bottom: 37 })
})

test('a stroke reaches half its width further', () => {
  const ruler = new Ruler()
  ruler.lineWidth = 4
  ruler.moveTo(0, 0)
  ruler.lineTo(10, 0)
  ruler.stroke()
  expect(ruler.painted).toEqual({ left: -2, top: -2, right: 12, bottom: 2 })
})

test('what lies outside the clip does not count, until it is restored', () => {
  const ruler = new Ruler()
  ruler.save()
  ruler.rect(0, 0, 10, 10)
  ruler.clip()
  ruler.beginPath()
  ruler.rect(-50, 5, 100, 100)
  ruler.fill()
  expect(ruler.painted).toEqual({ left: 0, top: 5, right: 10, bottom: 10 })
  ruler.restore()
  ruler.fill()
  expect(ruler.painted).toEqual({ left: -50, top: 5, right: 50, bottom: 105 })
})

test('erasing adds nothing', () => {
  const ruler = new Ruler()
  ruler.globalCompositeOperation = 'destination-out'
  ruler.rect(0, 0, 10, 10)
  ruler.fill()
  expect(ruler.painted).toBeNull()
})

test('half an ellipse is half as high, drawn in either direction', () => {
  const lower = new Ruler()
  lower.ellipse(0, 0, 20, 10, 0, 0, Math.PI)
  lower.fill()
  expect(lower.painted).toEqual({ left: -20, top: 0, right: 20, bottom: 10 })
  const back = new Ruler()
  back.ellipse(0, 0, 20, 10, 0, Math.PI, 0, true)
  back.fill()
  expect(back.painted?.bottom).toBeCloseTo(10)
  expect(back.painted?.top).toBeCloseTo(0)
})

test('two clips beside one another leave nothing to paint on', () => {
  const ruler = new Ruler()
  for (const left of [0, 20]) {
    ruler.beginPath()
    ruler.rect(left, 0, 10, 10)
    ruler.clip()
  }
  ruler.fill()
  expect(ruler.painted).toBeNull()
})
