import { expect, test } from 'vitest'
import { videoFileName, videoTypeOf } from './record-video.ts'

test('a video is of the most widely read type that the browser can write', () => {
  expect(videoTypeOf((type) => type.includes('vp'))).toBe('video/webm;codecs=vp9')
  expect(videoTypeOf(() => true)).toBe('video/mp4;codecs=avc1.640028')
  expect(videoTypeOf(() => false)).toBeNull()
})

test('its file is named after the day and the type', () => {
  expect(videoFileName('2026-11-21', 'video/webm;codecs=vp9')).toBe('city-growing-2026-11-21.webm')
  expect(videoFileName('2026-11-21', 'video/mp4;codecs=avc1.640028')).toBe('city-growing-2026-11-21.mp4')
})
