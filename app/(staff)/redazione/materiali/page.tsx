import { ListedMaterial } from "#components/material-lists/listed-material";
import { MaterialSearch } from "#components/material-lists/material-search";
import { WaitingMaterials } from "#components/material-lists/waiting-materials";
import { DeskSection } from "#components/newsroom/desk-section";
import { EmptyState } from "#components/ui/empty-state";
import { Listing } from "#components/ui/listing";
import { PageHead } from "#components/ui/page-head";
import { listEmbargoed, listMaterials, listOwing } from "#lib/material-lists/queries";
import { listToDecide } from "#lib/offer-decisions/queries";
import { getSite } from "#lib/site/queries";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { newsroomPage } from "../newsroom-page";

const PATH = "/redazione/materiali";

/** Of each that somebody has to act on. */
const SOME = 50;

const { page, metadata } = newsroomPage({
  title: "Materiali",
  section: PATH,
  load: async (actor, { query }) => {
    const { page, ...asked } = readListAddress(query);
    // Who looks for a title, or goes on to the next page, has seen these.
    const isFirst = asked.words === "" && page === 1;
    const [list, waiting, { timeZone }] = await Promise.all([
      listMaterials(actor, asked),
      isFirst
        ? Promise.all([
            listToDecide(actor, SOME),
            listOwing(actor, SOME),
            listEmbargoed(actor, SOME),
          ])
        : null,
      getSite(actor),
    ]);
    return { list, waiting, timeZone, page, words: asked.words };
  },
  draw: ({ list, waiting, timeZone, page, words }) => (
    <>
      <PageHead
        title="Materiali"
        lead="Un materiale si allega dalla pagina del suo incontro. Qui si decide su quello che è proposto, e si trova tutto il resto."
      />
      <MaterialSearch words={words} />
      {waiting && (
        <WaitingMaterials
          toDecide={waiting[0]}
          owing={waiting[1]}
          embargoed={waiting[2]}
          timeZone={timeZone}
        />
      )}
      <DeskSection
        id="altri"
        title={words ? `Con «${words}» nel titolo` : "Gli altri, dal più recente"}
        total={list.total}
      >
        {words && (
          <p className="pt-3">
            <a href={PATH}>Mostra tutti</a>
          </p>
        )}
        <Listing
          page={page}
          pages={pagesOf(list.total)}
          label="Pagine dei materiali"
          hrefOf={(to) => `${PATH}?${new URLSearchParams({ q: words, pagina: String(to) })}`}
          isEmpty={list.total === 0 || list.items.length === 0}
          empty={
            <EmptyState
              title={words ? "Nessun materiale con questo titolo" : "Nessun altro materiale"}
            >
              <a href="/redazione/incontri">Gli incontri</a>
            </EmptyState>
          }
        >
          <ul>
            {list.items.map((material) => (
              <ListedMaterial key={material.id} material={material} timeZone={timeZone} />
            ))}
          </ul>
        </Listing>
      </DeskSection>
    </>
  ),
});

export { metadata, page as default };
