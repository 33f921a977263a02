// Some mail scanners turn the # of a learner's link into %23, which makes a path of it. This turns it back.
const found = /^(.*?\/)(?:%23|#)([pr]\d+\..*)$/i.exec(location.pathname + location.search)
if (found) location.replace(`${location.origin}${found[1]}#${found[2]}`)
