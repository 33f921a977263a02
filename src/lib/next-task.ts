/** Ends the present task of the page: what comes before is done, and on a slow device the page answers in between. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))
