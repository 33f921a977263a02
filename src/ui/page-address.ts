/** The full address of a link: without the query, because how somebody came to this page concerns nobody else. */
export const pageAddressOf = (link: string) => `${location.origin}${location.pathname}#${link}`
