import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { createSeries } from "#lib/series/commands";
import {
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeTheme,
  newsDocument,
  speaker,
  talk,
} from "#tests/support/factories";

/** The route of addresses that lead nowhere. */
export const NOWHERE = "/[...unknown]";

/** An address that leads to something public, for each route that has parameters. */
export async function publicAddresses(): Promise<Map<string, string>> {
  const zone = await db().zone.findFirstOrThrow({
    where: { validTo: null },
    select: { id: true, slug: true },
  });
  const person = await makePerson({ familyName: "Bianchi" });
  const theme = await makeTheme();
  const lab = await makeLab({ zoneIds: [zone.id] });
  const organisation = await makeOrganisation({ partnerRole: "Partner", partnerOrder: 3 });
  const series = await createSeries(SYSTEM, {
    title: "Ciclo",
    description: "Per le prove.",
    demonstration: true,
  });
  const meeting = await makeMeeting({
    seriesId: series.id,
    thematicAreaIds: [theme.id],
    talks: [talk({ speakers: [speaker({ personId: person.id })] })],
  });
  const news = await createNewsItem(SYSTEM, { document: newsDocument() });
  await publishNewsItem(SYSTEM, news);
  return new Map([
    ["/incontri/[slug]", `/incontri/${meeting.slug}`],
    ["/notizie/[slug]", `/notizie/${news.slug}`],
    ["/persone/[slug]", `/persone/${person.slug}`],
    ["/enti/[slug]", `/enti/${organisation.slug}`],
    ["/zone/[slug]", `/zone/${zone.slug}`],
    ["/temi/[slug]", `/temi/${theme.slug}`],
    ["/cicli/[slug]", `/cicli/${series.slug}`],
    ["/laboratori/[slug]", `/laboratori/${lab.slug}`],
    ["/persone/iniziale/[iniziale]", "/persone/iniziale/b"],
    ["/enti/tipo/[tipo]", "/enti/tipo/altri"],
    // As readers know them.
    ["/incontri/filtrati/[filtri]", "/incontri?q=incontro"],
    ["/materiali/filtrati/[filtri]", "/materiali?tipo=diapositive"],
    ["/notizie/pagina/[pagina]", "/notizie?pagina=2"],
    [NOWHERE, "/di/nessuno"],
  ]);
}
