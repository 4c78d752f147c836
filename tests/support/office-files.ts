import { zipOf } from "#tests/support/word-documents";

/** The least that is a PDF; `words` make it differ from others. */
export function pdf(words: string): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n`);
}

/** The least that is a PowerPoint file. */
export function pptx(
  words: string,
  more: Record<string, string | Buffer> = {},
  lie: { sizes?: number } = {},
) {
  const main = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
  return zipOf(
    {
      "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="${main}"/></Types>`,
      "ppt/presentation.xml": `<p>${words}</p>`,
      ...more,
    },
    lie,
  );
}
