import localFont from "next/font/local";

/** Text face: the two weights in use, preloaded; the fallback is scaled to the same metrics. */
export const sans = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../node_modules/@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2",
      weight: "600",
    },
  ],
  variable: "--font-titillium",
  display: "swap",
});

/** Letters of names from further east (ș, ł, č): fetched only by pages that contain one. */
export const sansExtended = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../node_modules/@fontsource/titillium-web/files/titillium-web-latin-ext-600-normal.woff2",
      weight: "600",
    },
  ],
  variable: "--font-titillium-extended",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F",
    },
  ],
});
