/** What one draw call shaded. */
export type Shaded = {
  readonly pixels: number
  /** Whether it drew into a texture, and not onto the page. */
  readonly isAside: boolean
  readonly isBlended: boolean
}

export type ShadeMeter = {
  /** While it is set, what every draw call shades is counted into it. */
  counts: Shaded[] | null
}

declare global {
  var shades: ShadeMeter
}

/**
 * Runs in the page before anything of the app; it may use nothing from here. Every shader paints the same faint grey, and
 * each counted call draws once more onto a black sheet, one layer upon the other: the sum of the sheet tells how many
 * pixels were shaded, see-through ones as well. Nothing of the city can be seen.
 */
export function installShadeMeter(): void {
  type Gl = WebGL2RenderingContext
  const meter: ShadeMeter = { counts: null }
  globalThis.shades = meter
  const { prototype } = WebGL2RenderingContext
  const shaderSource = Reflect.get(prototype, 'shaderSource')

  prototype.shaderSource = function grey(shader, source) {
    // A shader of the first WebGL paints into a variable of a fixed name.
    const output = /out\s+(?:\w+\s+)?vec4\s+(\w+)\s*;/.exec(source)?.[1] ?? 'gl_FragColor'
    const counting = source.includes('gl_Position')
      ? source
      : `${source.replace(/void\s+main\s*\([^)]*\)/, 'void unused()')}\nvoid main() { ${output} = vec4(1.0 / 255.0); }`
    Reflect.apply(shaderSource, this, [shader, counting])
  }

  const sheets = new WeakMap<Gl, { readonly frame: WebGLFramebuffer; readonly key: string }>()
  function sheetOf(gl: Gl, width: number, height: number): WebGLFramebuffer {
    const known = sheets.get(gl)
    const key = `${width} ${height}`
    if (known?.key === key) return known.frame
    const frame = gl.createFramebuffer()
    const store = gl.createRenderbuffer()
    gl.bindRenderbuffer(gl.RENDERBUFFER, store)
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, width, height)
    gl.bindFramebuffer(gl.FRAMEBUFFER, frame)
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, store)
    sheets.set(gl, { frame, key })
    return frame
  }

  function count(gl: Gl, draw: () => void): Shaded {
    const target = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null
    const [, , width, height] = gl.getParameter(gl.VIEWPORT) as Int32Array as unknown as [
      number,
      number,
      number,
      number,
    ]
    const isBlended = gl.isEnabled(gl.BLEND)
    const functions = ['BLEND_SRC_RGB', 'BLEND_DST_RGB', 'BLEND_SRC_ALPHA', 'BLEND_DST_ALPHA'] as const
    const [fromColour, toColour, fromAlpha, toAlpha] = functions.map((name) => gl.getParameter(gl[name]) as number)
    const equation = gl.getParameter(gl.BLEND_EQUATION_RGB) as number
    const black = gl.getParameter(gl.COLOR_CLEAR_VALUE) as Float32Array
    gl.bindFramebuffer(gl.FRAMEBUFFER, sheetOf(gl, width, height))
    gl.clearColor(0, 0, 0, 0)
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE)
    gl.blendEquation(gl.FUNC_ADD)
    draw()
    const pixels = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    let sum = 0
    for (let at = 0; at < pixels.length; at += 4) sum += pixels[at]!
    if (!isBlended) gl.disable(gl.BLEND)
    gl.blendFuncSeparate(fromColour!, toColour!, fromAlpha!, toAlpha!)
    gl.blendEquation(equation)
    gl.clearColor(black[0]!, black[1]!, black[2]!, black[3]!)
    gl.bindFramebuffer(gl.FRAMEBUFFER, target)
    return { pixels: sum, isAside: target !== null, isBlended }
  }

  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const) {
    const real = prototype[name] as (...args: unknown[]) => void
    Object.defineProperty(prototype, name, {
      value: function counted(this: Gl, ...args: unknown[]) {
        if (meter.counts) meter.counts.push(count(this, () => Reflect.apply(real, this, args)))
        Reflect.apply(real, this, args)
      },
    })
  }
}
