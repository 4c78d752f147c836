import { MeetingTable } from "#components/newsroom/meeting-table";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { SearchField } from "#components/ui/search-field";
import { listMeetingPages } from "#lib/drafting/queries";
import type { MeetingFilter } from "#lib/drafting/schema";
import { formatCount } from "#lib/format";
import { newsroomPage } from "../newsroom-page";

const PER_PAGE = 50;

/** As addresses call the states. */
const FILTERS: Record<string, { filter: MeetingFilter; label: string }> = {
  bozza: { filter: "draft", label: "In bozza" },
  revisione: { filter: "in_review", label: "In revisione" },
  programmati: { filter: "scheduled", label: "Programmati" },
  pubblicati: { filter: "published", label: "Pubblicati" },
  archiviati: { filter: "archived", label: "Archiviati" },
};

const { page, metadata } = newsroomPage({
  title: "Incontri",
  section: "/redazione/incontri",
  load: async (actor, { query }) => {
    const words = (query.q ?? "").trim().slice(0, 100);
    const state = query.stato ?? "";
    const number = /^[1-9]\d{0,4}$/.test(query.pagina ?? "") ? Number(query.pagina) : 1;
    const filter = (Object.hasOwn(FILTERS, state) && FILTERS[state]?.filter) || null;
    const few = { words, filter, skip: (number - 1) * PER_PAGE, limit: PER_PAGE };
    return { words, state, number, ...(await listMeetingPages(actor, few)) };
  },
  draw: ({ words, state, number, total, items }) => (
    <>
      <PageHead title="Incontri">
        <p className="mt-4">
          <a href="/redazione/incontri/nuovo" className="button">
            Nuovo incontro
          </a>
        </p>
      </PageHead>
      <search>
        <form action="/redazione/incontri" className="list-filters">
          <div>
            <label htmlFor="stato" className="font-bold text-ink">
              Stato
            </label>
            <select id="stato" name="stato" defaultValue={state} className="control">
              <option value="">Tutti, tranne gli archiviati</option>
              {Object.entries(FILTERS).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor="parole" className="font-bold text-ink">
              Parole del titolo
            </label>
            <SearchField id="parole" defaultValue={words} />
          </div>
        </form>
      </search>
      <p className="mt-6">{formatCount(total, "incontro", "incontri")}</p>
      {items.length > 0 ? (
        <MeetingTable meetings={items} />
      ) : (
        <EmptyState title="Nessun incontro corrisponde alla ricerca.">
          <a href="/redazione/incontri">Mostra tutti</a>
        </EmptyState>
      )}
      <Pagination
        page={number}
        pages={Math.ceil(total / PER_PAGE)}
        label="Pagine degli incontri"
        hrefOf={(to) =>
          `/redazione/incontri?${new URLSearchParams({ q: words, stato: state, pagina: String(to) })}`
        }
      />
    </>
  ),
});

export { metadata, page as default };
