// The first WebGL context of a page can take a second, because the GPU has to wake up. Made in a worker, it blocks
// nothing.
postMessage(new OffscreenCanvas(1, 1).getContext('webgl2') !== null)
