import process from 'node:process'

/** Where the development server shows single states; started by the configuration beside this file. */
export const GALLERY_PORT = Number(process.env.GALLERY_PORT ?? 4174)
export const GALLERY = `http://localhost:${GALLERY_PORT}/src/gallery/index.html`
