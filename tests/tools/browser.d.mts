/** The path of a browser; throws a sentence a person can act on where there is none. */
export declare function findBrowser(): string
