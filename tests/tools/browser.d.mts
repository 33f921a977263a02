/** The path of a browser. If there is none, throws an error that says what to install. */
export declare function findBrowser(): string
