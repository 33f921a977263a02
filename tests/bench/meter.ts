/** What the page does, counted from its first line on. */
export type Meter = {
  draws: number
  uploads: number
  /** Callbacks of requestAnimationFrame, and the milliseconds spent in them. */
  callbacks: number
  busy: number
  /** Draw calls of every callback that drew. */
  drawsOfFrames: number[]
  textureBytes: number
  mostTextureBytes: number
  /** Objects of WebGL that live in contexts that are not lost. */
  objects: () => number
  /** Milliseconds of the longest task. */
  longest: number
  /** Milliseconds spent waiting for WebGL itself. */
  driver: number
  withoutDriver: boolean
  /** Milliseconds of the page's clock: when something was drawn last. */
  lastDraw: number
  /** Milliseconds that the page's clock is put ahead. */
  ahead: number
}

declare global {
  var meter: Meter
}

/** Runs in the page before anything of the app; it may use nothing from here. */
export function installMeter({ withoutDriver, withClock }: { withoutDriver: boolean; withClock: boolean }): void {
  type Gl = WebGL2RenderingContext
  const living = new Map<Gl, Set<unknown>>()
  const meter: Meter = {
    draws: 0,
    uploads: 0,
    callbacks: 0,
    busy: 0,
    drawsOfFrames: [],
    textureBytes: 0,
    mostTextureBytes: 0,
    objects: () => [...living].reduce((sum, [gl, objects]) => sum + (gl.isContextLost() ? 0 : objects.size), 0),
    longest: 0,
    driver: 0,
    withoutDriver,
    lastDraw: 0,
    ahead: 0,
  }
  globalThis.meter = meter

  const clock = performance.now.bind(performance)
  performance.now = () => clock() + meter.ahead

  const request = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (callback) =>
    request((now) => {
      const start = performance.now()
      const { draws } = meter
      callback(now + meter.ahead)
      meter.busy += performance.now() - start
      if (meter.draws > draws) meter.drawsOfFrames.push(meter.draws - draws)
      meter.callbacks += 1
    })

  // Long collections of garbage are reported too: without the driver only scripts of the page itself are to run.
  if (!withoutDriver)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) meter.longest = Math.max(meter.longest, duration)
    }).observe({ type: 'longtask', buffered: true })

  // A pointer that only a script moves can't be captured.
  Element.prototype.setPointerCapture = () => {}

  type Method = (this: Gl, ...args: unknown[]) => unknown
  const methods = WebGL2RenderingContext.prototype as unknown as Record<string, Method>
  const wrap = (name: string, around: (gl: Gl, args: unknown[], real: () => unknown) => unknown) => {
    const real = methods[name]
    if (!real) return
    methods[name] = function wrapped(...args) {
      return around(this, args, () => Reflect.apply(real, this, args))
    }
  }
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'])
    wrap(name, (_, __, real) => {
      meter.draws += 1
      meter.lastDraw = performance.now()
      if (!meter.withoutDriver) real()
    })

  for (const kind of ['Texture', 'Buffer', 'VertexArray', 'Program', 'Shader', 'Framebuffer', 'Renderbuffer']) {
    wrap(`create${kind}`, (gl, _, real) => {
      const made = real()
      const objects = living.get(gl) ?? new Set()
      living.set(gl, objects.add(made))
      return made
    })
    wrap(`delete${kind}`, (gl, [object], real) => {
      living.get(gl)?.delete(object)
      return real()
    })
  }

  const bytes = new WeakMap<object, number>()
  const plain = new WeakMap<object, number>()
  const bound = new WeakMap<Gl, Map<number, object | null>>()
  const units = new WeakMap<Gl, number>()
  const boundTo = (gl: Gl) => bound.get(gl)?.get(units.get(gl) ?? 0) ?? null
  function weigh(texture: object | null, now: number): void {
    if (!texture) return
    meter.textureBytes += now - (bytes.get(texture) ?? 0)
    meter.mostTextureBytes = Math.max(meter.mostTextureBytes, meter.textureBytes)
    bytes.set(texture, now)
  }
  wrap('activeTexture', (gl, [unit], real) => {
    units.set(gl, Number(unit))
    return real()
  })
  wrap('bindTexture', (gl, [target, texture], real) => {
    if (target === gl.TEXTURE_2D) {
      const slots = bound.get(gl) ?? new Map<number, object | null>()
      slots.set(units.get(gl) ?? 0, texture as object | null)
      bound.set(gl, slots)
    }
    return real()
  })
  wrap('texImage2D', (gl, args, real) => {
    meter.uploads += 1
    const source = args.at(-1)
    const sized = typeof source === 'object' && source !== null && 'width' in source && 'height' in source
    const [width, height] = sized && args.length < 9 ? [source.width, source.height] : [args[3], args[4]]
    const texture = boundTo(gl)
    if (args[0] === gl.TEXTURE_2D && args[1] === 0 && texture) {
      plain.set(texture, Number(width) * Number(height) * 4)
      weigh(texture, Number(width) * Number(height) * 4)
    }
    if (meter.withoutDriver && sized) return undefined
    return real()
  })
  wrap('texStorage2D', (gl, [target, levels, , width, height], real) => {
    const whole = Number(width) * Number(height) * 4
    if (target === gl.TEXTURE_2D) weigh(boundTo(gl), Number(levels) > 1 ? (whole * 4) / 3 : whole)
    return real()
  })
  wrap('generateMipmap', (gl, [target], real) => {
    const texture = boundTo(gl)
    if (target === gl.TEXTURE_2D && texture) weigh(texture, ((plain.get(texture) ?? 0) * 4) / 3)
    return meter.withoutDriver ? undefined : real()
  })
  wrap('deleteTexture', (_, [texture], real) => {
    weigh(texture as object | null, 0)
    return real()
  })

  if (!withClock) return
  // Last, so that what is counted above is timed with the rest.
  for (const name of Object.getOwnPropertyNames(methods)) {
    const real = Object.getOwnPropertyDescriptor(methods, name)?.value as unknown
    if (typeof real !== 'function' || name === 'constructor') continue
    methods[name] = function timed(...args) {
      return clocked(() => Reflect.apply(real, this, args))
    }
  }
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...args: unknown[]) => unknown
  HTMLCanvasElement.prototype.getContext = function timed(this: HTMLCanvasElement, ...args: unknown[]) {
    return clocked(() => Reflect.apply(getContext, this, args))
  } as typeof HTMLCanvasElement.prototype.getContext

  function clocked<T>(job: () => T): T {
    const start = performance.now()
    try {
      return job()
    } finally {
      meter.driver += performance.now() - start
    }
  }
}
