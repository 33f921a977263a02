// The first context of a page can take a second, until the graphics card is awake. Here nobody waits for it.
postMessage(new OffscreenCanvas(1, 1).getContext('webgl2') !== null)
