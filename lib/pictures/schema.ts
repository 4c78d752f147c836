/** The largest file that is taken for a picture; what is kept of it is far smaller. */
export const PICTURE_BYTES = 20_000_000;
