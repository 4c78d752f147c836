import { PurgeList } from "#components/registers/purge-list";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { countPurges, listPurges } from "#lib/purges/queries";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../newsroom-page";
import { PORTAL, searchOf } from "../registri/reading";

const PER_PAGE = 50;

const { page, metadata } = newsroomPage({
  title: "Eliminazioni",
  section: "/redazione/portale",
  trail: [PORTAL],
  load: async (actor, address) => {
    const { page } = searchOf(address);
    return {
      page,
      pages: Math.ceil((await countPurges(actor)) / PER_PAGE),
      purges: await listPurges(actor, { skip: (page - 1) * PER_PAGE, limit: PER_PAGE }),
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
