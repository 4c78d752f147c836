import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Listing } from "#components/ui/listing";
import { SearchField } from "#components/ui/search-field";
import { formatCount } from "#lib/format";
import type { RecordRow } from "#lib/registers/queries";

export interface RegisterWords {
  title: string;
  /** The address of the list; a record's is below it. */
  base: string;
  one: string;
  many: string;
  /** What the second column says. */
  detail: string;
  add: string;
}

/** A register: what it holds, by name, a page at a time, with what was archived beside it. */
export function RegisterList(props: {
  words: RegisterWords;
  items: RecordRow[];
  total: number;
  search: string;
  page: number;
  pages: number;
  archived: boolean;
}) {
  const { words, items, total, search, archived } = props;
  const { base } = words;
  const hrefOf = (change: { pagina: string }) => {
    const query = { ...(search && { q: search }), ...(archived && { archivio: "1" }), ...change };
    return `${base}?${new URLSearchParams(query)}`;
  };
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <search className="block w-full max-w-[36rem]">
          <form action={base}>
            <label htmlFor="parole" className="font-bold text-ink">
              Cerca per nome
            </label>
            {archived && <input type="hidden" name="archivio" value="1" />}
            <SearchField id="parole" defaultValue={search} />
          </form>
        </search>
        <a href={`${base}/nuovo`} className="button">
          {words.add}
        </a>
      </div>
      <p className="mt-6">
        {formatCount(total, words.one, words.many)}
        {archived ? ", in archivio. " : ". "}
        <a href={archived ? base : `${base}?archivio=1`}>
          {archived ? "Torna al registro" : "Mostra l’archivio"}
        </a>
      </p>
      <Listing
        page={props.page}
        pages={props.pages}
        label={`Pagine: ${words.title}`}
        hrefOf={(to) => hrefOf({ pagina: String(to) })}
        isEmpty={items.length === 0}
        empty={
          <EmptyState title={search ? `Niente con «${search}».` : "Ancora niente."}>
            {search && <a href={archived ? `${base}?archivio=1` : base}>Mostra tutto</a>}
          </EmptyState>
        }
      >
        <DataTable
          caption={`${words.title}, in ordine alfabetico`}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              heading: "Nome",
              rowHeader: true,
              cell: ({ id, name }) => <a href={`${base}/${id}`}>{name}</a>,
            },
            { key: "detail", heading: words.detail, cell: ({ detail }) => detail },
          ]}
        />
      </Listing>
    </>
  );
}
