// Runs the program when the first words of the page are drawn: it keeps the page busy, and is fetched meanwhile.
{
  const program = document.querySelector('link[data-program]').href
  let isRun = false
  const run = () => {
    if (!isRun) import(program)
    isRun = true
  }
  requestAnimationFrame(() => requestAnimationFrame(run))
  // A page that isn't looked at draws no frames.
  setTimeout(run, 500)
}
