import { PurgeList } from "#components/registers/purge-list";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { countPurges, listPurges } from "#lib/purges/queries";
import { getSite } from "#lib/site/queries";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { newsroomPage } from "../newsroom-page";
import { REGISTERS } from "../registri/reading";

const { page, metadata } = newsroomPage({
  title: "Eliminazioni",
  section: "/redazione/registri",
  trail: [REGISTERS],
  load: async (actor, { query }) => {
    const { page, skip, limit } = readListAddress(query);
    return {
      page,
      pages: pagesOf(await countPurges(actor)),
      purges: await listPurges(actor, { skip, limit }),
      timeZone: (await getSite(actor)).timeZone,
    };
  },
  draw: ({ page, pages, purges, timeZone }) => (
    <>
      <PageHead
        title="Eliminazioni"
        lead="Di quello che è stato eliminato resta solo questo: che cosa era, quando, da chi e perché."
      />
      <PurgeList purges={purges} timeZone={timeZone} />
      <Pagination
        page={page}
        pages={pages}
        label="Pagine delle eliminazioni"
        hrefOf={(to) => `/redazione/eliminazioni?pagina=${to}`}
      />
    </>
  ),
});

export { metadata, page as default };
