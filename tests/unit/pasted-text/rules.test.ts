import { describe, expect, test } from "vitest";
import { HTML_NOTES } from "#lib/html-text/messages";
import { parseHtml } from "#lib/infra/html-tree";
import { cleanPastedHtml, withPrintedApostrophes } from "#lib/pasted-text/rules";

const clean = (html: string) => cleanPastedHtml(parseHtml(html)).html;
const notes = (html: string) => cleanPastedHtml(parseHtml(html)).notes;

/** The clipboard of Word on Windows: conditional comments, bullets typed in spans, line breaks in the source. */
const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @page WordSection1 {size:595pt} --></style>
</head><body lang=IT style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const wordItem = (level: number, marker: string, text: string, list = 0) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;mso-add-space:auto;
text-indent:-18.0pt;mso-list:l${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe("from Word", () => {
  test("paragraphs lose styles, classes and empty lines", () => {
    const html = word(`<p class=MsoNormal style='margin-bottom:8.0pt'><b><span lang=IT
style='font-size:12.0pt;color:#1F4E79'>La presa in carico<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Il lavoro con le <i style='mso-bidi-font-style:normal'>famiglie</i> è
iniziato<span style='mso-spacerun:yes'>  </span>nel&nbsp;2021.<o:p></o:p></p>`);
    expect(clean(html)).toBe(
      "<p><strong>La presa in carico</strong></p><p>Il lavoro con le <em>famiglie</em> è iniziato nel 2021.</p>",
    );
  });

  test("lists made of paragraphs become lists, at their depth", () => {
    const html = word(
      wordItem(1, "·", "Servizi sociali") +
        wordItem(2, "o", "assistenti sociali") +
        wordItem(2, "o", "educatrici") +
        wordItem(1, "·", "Centri per l’impiego"),
    );
    expect(clean(html)).toBe(
      "<ul><li><p>Servizi sociali</p><ul><li><p>assistenti sociali</p></li><li><p>educatrici</p></li></ul></li><li><p>Centri per l’impiego</p></li></ul>",
    );
  });

  test("numbered lists keep their kind and where they begin", () => {
    const html = word(
      wordItem(1, "3.", "terzo") + wordItem(2, "a)", "primo sotto") + wordItem(1, "4.", "quarto"),
    );
    expect(clean(html)).toBe(
      '<ol start="3"><li><p>terzo</p><ol><li><p>primo sotto</p></li></ol></li><li><p>quarto</p></li></ol>',
    );
  });

  test("a list whose first item was pushed in has no item too many", () => {
    expect(clean(word(wordItem(2, "o", "dentro") + wordItem(2, "o", "ancora")))).toBe(
      "<ul><li><p>dentro</p></li><li><p>ancora</p></li></ul>",
    );
  });

  test("items without the marker's span lose the marker that was typed", () => {
    const html = `<p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp; uno</p><p class="MsoListParagraph">2)&nbsp; due</p>`;
    expect(clean(html)).toBe('<ul><li><p>uno</p></li></ul><ol start="2"><li><p>due</p></li></ol>');
  });

  test("headings start at the second level, whatever levels were used, without steps", () => {
    const html =
      word(`<p class=MsoTitle>Resoconto</p><h1 style='mso-list:none'><a name="_Toc1"></a><b>Premessa</b></h1>
<h3><span style='color:windowtext'>Metodo</span></h3><h6>Nota</h6>`);
    expect(clean(html)).toBe("<h2>Resoconto</h2><h2>Premessa</h2><h3>Metodo</h3><h4>Nota</h4>");
  });

  test("tables lose widths and borders and keep merged cells; frames of one cell go", () => {
    const html =
      word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
<tr style='mso-yfti-irow:0'><td width=200 colspan=2 style='width:150pt'><p class=MsoNormal>12 famiglie<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Prato</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<table><tr><td><p class=MsoNormal>Solo una cornice</p></td></tr></table>`);
    expect(clean(html)).toBe(
      '<table><tbody><tr><td colspan="2"><p>12 famiglie</p></td></tr><tr><td><p>Prato</p></td><td><p></p></td></tr></tbody></table><p>Solo una cornice</p>',
    );
  });

  test("notes and contents lead nowhere any more; their words stay", () => {
    const html = word(`<p class=MsoNormal>Come detto<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> e <a href="file:///C:/Users/x/doc.docx">qui</a>.</p>`);
    expect(clean(html)).toBe("<p>Come detto[1] e qui.</p>");
    expect(notes(html)).toEqual([HTML_NOTES.links]);
  });

  test("drawings and pictures go, and it is said", () => {
    const html = word(
      `<p class=MsoNormal><v:shape id="x"><v:imagedata src="file:///C:/x.png"/></v:shape><img width=100 src="file:///C:/Temp/clip_image001.png">Testo</p>`,
    );
    expect(clean(html)).toBe("<p>Testo</p>");
    expect(notes(html)).toEqual([HTML_NOTES.pictures]);
  });

  test("Word in the browser writes each item as a list of its own", () => {
    const item = (level: number, text: string) =>
      `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-leveltext="" data-aria-level="${level}" role="listitem" class="OutlineElement"><p class="Paragraph SCXW1" style="margin:0"><span data-contrast="auto" class="TextRun"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(clean(item(1, "uno") + item(2, "dentro") + item(1, "due"))).toBe(
      "<ul><li><p>uno</p><ul><li><p>dentro</p></li></ul></li><li><p>due</p></li></ul>",
    );
  });
});

describe("from Google Docs", () => {
  test("its wrapper makes nothing bold; spans say what is", () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-8c1d"><p dir="ltr" style="line-height:1.38;margin-top:0pt"><span style="font-size:11pt;font-family:Arial;font-weight:400;font-style:normal;white-space:pre-wrap;">Testo </span><span style="font-weight:700">forte</span><span style="font-weight:400;font-style:italic">, piano</span></p><br /></b>`;
    expect(clean(html)).toBe("<p>Testo <strong>forte</strong><em>, piano</em></p>");
  });

  test("an inner list goes under the item before it", () => {
    const html = `<b id="docs-internal-guid-1" style="font-weight:normal"><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p role="presentation"><span>uno</span></p></li><ul><li aria-level="2"><p>dentro</p></li></ul><li aria-level="1"><p>due</p></li></ul></b>`;
    expect(clean(html)).toBe(
      "<ul><li><p>uno</p><ul><li><p>dentro</p></li></ul></li><li><p>due</p></li></ul>",
    );
  });

  test("links lose Google's step in between", () => {
    const html = `<p><a href="https://www.google.com/url?q=https://www.istat.it/x?utm_source%3Ddoc&amp;sa=D"><span style="text-decoration:underline">Istat</span></a></p>`;
    expect(clean(html)).toBe('<p><a href="https://www.istat.it/x">Istat</a></p>');
  });
});

describe("from web pages and mail", () => {
  test("a few words stay inline, to go on where the cursor is", () => {
    const html = `<meta charset='utf-8'><span style="color:rgb(0,0,0);font-family:Lora">equità e <b>cura</b> </span>`;
    expect(clean(html)).toBe("equità e <strong>cura</strong>");
  });

  test("scripts, styles, forms and what is hidden go; divisions become paragraphs", () => {
    const html = `<div class="c"><div>Primo <script>alert(1)</script></div><div>Secondo<button onclick="x()">Condividi</button></div><p style="display:none">nascosto</p><style>p{}</style></div>`;
    expect(clean(html)).toBe("<p>Primo</p><p>Secondo</p>");
  });

  test("attributes that run code do not survive", () => {
    const html = `<p onclick="alert(1)"><a href="java&#10;script:alert(1)" onmouseover="x">a</a><img src=x onerror=alert(1)></p>`;
    expect(clean(html)).toBe("<p>a</p>");
  });

  test("words that look like markup stay words", () => {
    expect(clean("<p>a &lt;script&gt; &amp;amp; &quot;b&quot;</p>")).toBe(
      "<p>a &lt;script&gt; &amp;amp; &quot;b&quot;</p>",
    );
  });

  test("quotations, definitions and captions have a place", () => {
    const html = `<blockquote><p>Detto così.</p><h2>E poi</h2></blockquote><dl><dt>REI</dt><dd>una misura</dd></dl><figure><img src="a.png"><figcaption>Didascalia</figcaption></figure>`;
    expect(clean(html)).toBe(
      "<blockquote><p>Detto così.</p><p>E poi</p></blockquote><p><strong>REI</strong></p><p>una misura</p><p>Didascalia</p>",
    );
  });

  test("marked heads of tables stay, plausible ones are guessed and said", () => {
    const marked = `<table><thead><tr><th>Zona</th><th>Anno</th></tr></thead><tbody><tr><td>Prato</td><td>2021</td></tr></tbody></table>`;
    const guessed = marked.replaceAll("th>", "td>").replaceAll("thead>", "tbody>");
    const out =
      "<table><tbody><tr><th><p>Zona</p></th><th><p>Anno</p></th></tr><tr><td><p>Prato</p></td><td><p>2021</p></td></tr></tbody></table>";
    expect(clean(marked)).toBe(out);
    expect(notes(marked)).toEqual([]);
    expect(clean(guessed)).toBe(out);
    expect(notes(guessed)).toEqual([HTML_NOTES.headerGuessed]);
  });

  test("typed bullets and numbers become lists, a dash alone stays", () => {
    expect(clean("<p>• uno</p><p>• due</p>")).toBe(
      "<ul><li><p>uno</p></li><li><p>due</p></li></ul>",
    );
    expect(clean("<div>1. uno</div><div>2. due</div>")).toBe(
      "<ol><li><p>uno</p></li><li><p>due</p></li></ol>",
    );
    expect(clean("<p>- uno</p><p>- due</p>")).toBe(
      "<ul><li><p>uno</p></li><li><p>due</p></li></ul>",
    );
    expect(clean("<p>– disse</p><p>2021. Un anno</p>")).toBe("<p>– disse</p><p>2021. Un anno</p>");
  });

  test("line breaks and spaces are those that were seen", () => {
    expect(clean("<p>\n  a\n  <br>\n b  <b> c </b>d<br></p>")).toBe(
      "<p>a<br>b <strong>c</strong> d</p>",
    );
  });

  test("a table in a cell is told as words", () => {
    const html = `<table><tr><td>1<table><tr><td>x</td><td>y</td></tr></table></td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`;
    expect(clean(html)).toBe(
      "<table><tbody><tr><td><p>1</p><p>x</p><p>y</p></td><td><p>2</p></td></tr><tr><td><p>3</p></td><td><p>4</p></td></tr></tbody></table>",
    );
    expect(notes(html)).toEqual([HTML_NOTES.tableFlattened]);
  });

  test("nothing at all is nothing", () => {
    expect(clean("<p>&nbsp;</p><div><br></div>")).toBe("");
  });
});

test("apostrophes of a typewriter become those of print, quotation marks stay", () => {
  expect(withPrintedApostrophes("L'esperienza dell'équipe, un po' 'così'")).toBe(
    "L’esperienza dell’équipe, un po’ 'così'",
  );
});
