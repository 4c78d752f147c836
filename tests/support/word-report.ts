import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import sharp from "sharp";

const row = (cells: string[], tableHeader = false) =>
  new TableRow({
    tableHeader,
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
const item = (text: string, reference: string, level: number) =>
  new Paragraph({ text, numbering: { reference, level } });

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], at: number) => ({
  level: at,
  format,
  text: `%${at + 1}.`,
  alignment: AlignmentType.LEFT,
});

/** A report as the newsroom gets it: headings, lists, tables, a link, a note, one picture that says nothing. */
export async function wordReport(): Promise<Buffer> {
  const png = await sharp({
    create: { width: 40, height: 20, channels: 3, background: "#036" },
  })
    .png()
    .toBuffer();
  const picture = (description: string) =>
    new ImageRun({
      type: "png",
      data: png,
      transformation: { width: 40, height: 20 },
      altText: { name: "x", title: "", description },
    });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [level(LevelFormat.BULLET, 0), level(LevelFormat.BULLET, 1)],
        },
        { reference: "numbers", levels: [level(LevelFormat.DECIMAL, 0)] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph("Decreto 12 del 2021.")] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("Regione Toscana")] }) },
        children: [
          new Paragraph({ text: "Resoconto dell’incontro", heading: HeadingLevel.TITLE }),
          new Paragraph({ text: "Premessa", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun("Il lavoro "),
              new TextRun({ text: "delle zone", bold: true }),
              new TextRun(" prosegue"),
              new FootnoteReferenceRun(1),
              new TextRun(": "),
              new ExternalHyperlink({
                children: [new TextRun({ text: "il rapporto", style: "Hyperlink" })],
                link: "https://www.regione.toscana.it/rapporto?utm_source=word",
              }),
              new TextRun("."),
            ],
          }),
          new Paragraph({ text: "Metodo", heading: HeadingLevel.HEADING_3 }),
          item("Servizi", "bullets", 0),
          item("assistenti sociali", "bullets", 1),
          item("Centri per l’impiego", "bullets", 0),
          item("primo", "numbers", 0),
          item("secondo", "numbers", 0),
          new Table({ rows: [row(["Zona", "Anno"], true), row(["Prato", "2021"])] }),
          new Table({ rows: [row(["Ente", "Ruolo"]), row(["Comune", "capofila"])] }),
          new Paragraph({ children: [new TextRun("Prima "), picture("Un grafico a barre")] }),
          new Paragraph({
            children: [picture("Immagine che contiene testo Descrizione generata automaticamente")],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
