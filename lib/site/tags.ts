/** The frame of every page: whose portal this is, its standing links, its tiles. */
export const SITE = "site";
