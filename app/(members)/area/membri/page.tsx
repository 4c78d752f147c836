import { MemberList } from "#components/accounts/member-list";
import { BeyondEnd } from "#components/ui/beyond-end";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { SearchField } from "#components/ui/search-field";
import { canListMembers } from "#lib/accounts/policy";
import { listMembers, listOwnOrganisations } from "#lib/accounts/queries";
import { refuseUnless } from "#lib/errors";
import { formatCount, formatList } from "#lib/format";
import { memberPage } from "../../../personal-page";

const PATH = "/area/membri";
const PER_PAGE = 50;

const { page, metadata } = memberPage({
  title: "Membri",
  path: PATH,
  trail: [{ label: "Il mio account", href: "/area" }],
  load: async (actor, { query }) => {
    refuseUnless(canListMembers(actor));
    const words = (query.q ?? "").trim().slice(0, 100);
    const number = /^[1-9]\d{0,4}$/.test(query.pagina ?? "") ? Number(query.pagina) : 1;
    return {
      words,
      number,
      organisations: (await listOwnOrganisations(actor)).map(({ name }) => name),
      ...(await listMembers(actor, {
        words,
        skip: (number - 1) * PER_PAGE,
        limit: PER_PAGE,
      })),
    };
  },
  draw: ({ words, number, organisations, total, members }) => {
    const pages = Math.ceil(total / PER_PAGE);
    const hrefOf = (to: number) =>
      `${PATH}?${new URLSearchParams({ q: words, pagina: String(to) })}`;
    return (
      <>
        <PageHead
          title="Membri"
          lead={
            <>
              Chi fa parte di {formatList(organisations)}. Si entra per invito o su richiesta:{" "}
              <a href="/area/richieste">richieste e inviti</a>.
            </>
          }
        />
        <search className="block max-w-xl">
          <form action={PATH}>
            <label htmlFor="parole" className="font-bold text-ink">
              Nome o e-mail
            </label>
            <SearchField id="parole" defaultValue={words} />
          </form>
        </search>
        <p className="mt-6">{formatCount(total, "membro", "membri")}</p>
        {total === 0 && (
          <EmptyState title={`Nessun membro con «${words}».`}>
            <a href={PATH}>Mostra tutti</a>
          </EmptyState>
        )}
        {total > 0 && members.length === 0 && (
          <BeyondEnd page={number} pages={pages} hrefOf={hrefOf} />
        )}
        {members.length > 0 && (
          <MemberList members={members} severalOrganisations={organisations.length > 1} />
        )}
        <Pagination page={number} pages={pages} label="Pagine dei membri" hrefOf={hrefOf} />
      </>
    );
  },
});

export { metadata, page as default };
