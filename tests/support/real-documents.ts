import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import sharp from "sharp";

const drawn = (background: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer();

function written(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  pdf.end();
  return buffer(pdf);
}

/** As Word exports it when it is asked for accessibility; one of its two pictures has no description. */
export async function taggedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({
    tagged: true,
    lang: "it-IT",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: "Verbale del tavolo" },
  });
  const red = await drawn("#c33");
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  root.add(pdf.struct("H1", {}, () => pdf.text("Povertà educativa nelle zone")));
  root.add(
    pdf.struct("Figure", { alt: "Un rettangolo" }, () => pdf.image(red, 72, 200, { width: 200 })),
  );
  root.add(pdf.struct("Figure", {}, () => pdf.image(red, 300, 200, { width: 100 })));
  root.end();
  return written(pdf);
}

/** As a printer for PDF makes it. */
export function untaggedPdf(pages = 3): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: [300, 400] });
  for (let page = 1; page <= pages; page += 1) pdf.addPage().text(`Il testo di pagina ${page}`);
  return written(pdf);
}

/** As a scanner makes it. */
export async function scannedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument();
  pdf.image(await drawn("#ddd"), 0, 0, { width: 600 });
  return written(pdf);
}

export function lockedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ userPassword: "segreta", ownerPassword: "altra" });
  pdf.text("Riservato");
  return written(pdf);
}

/** A page of a hundred kilometres. */
export function hugePagePdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: [283_000_000, 283_000_000] });
  pdf.text("Una pagina enorme");
  return written(pdf);
}

/** Silence of so many seconds. */
export function wav(seconds: number): Buffer {
  const rate = 8_000;
  const head = Buffer.alloc(44);
  const size = rate * seconds;
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + size, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(size, 40);
  return Buffer.concat([head, Buffer.alloc(size, 128)]);
}

/** A silent video without a picture in it, that says how long it lasts. */
export function mp4(seconds: number): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32BE(1_000, 12);
  header.writeUInt32BE(seconds * 1_000, 16);
  const handler = Buffer.alloc(24);
  handler.write("vide", 8);
  const media = box("mdia", Buffer.concat([box("mdhd", header), box("hdlr", handler)]));
  const track = Buffer.alloc(84);
  track.writeUInt32BE(1, 12);
  const trak = box("trak", Buffer.concat([box("tkhd", track), media]));
  const brand = Buffer.from("isom\0\0\0\0isommp42");
  return Buffer.concat([box("ftyp", brand), box("moov", trak)]);
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(name, 4);
  return Buffer.concat([head, content]);
}
