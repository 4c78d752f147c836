/** What a Word file may be; a report is a few hundred kilobytes, photographs make it some millions. */
export const WORD_LIMITS = {
  bytes: 20_000_000,
  unpackedBytes: 120_000_000,
  xmlBytes: 20_000_000,
  paragraphs: 10_000,
  runs: 60_000,
  cells: 10_000,
  elements: 150_000,
  pictures: 60,
} as const;
