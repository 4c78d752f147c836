import { AccountList } from "#components/accounts/account-list";
import { EmptyState } from "#components/ui/empty-state";
import { Listing } from "#components/ui/listing";
import { PageHead } from "#components/ui/page-head";
import { SearchField } from "#components/ui/search-field";
import { canListAccounts } from "#lib/accounts/policy";
import { countAccounts, listAccounts } from "#lib/accounts/queries";
import { refuseUnless } from "#lib/errors";
import { formatCount } from "#lib/format";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { newsroomPage } from "../newsroom-page";

const { page, metadata } = newsroomPage({
  title: "Account",
  section: "/redazione/account",
  load: async (actor, { query }) => {
    refuseUnless(canListAccounts(actor));
    const { page, ...part } = readListAddress(query);
    return {
      words: part.words,
      page,
      total: await countAccounts(actor, part),
      accounts: await listAccounts(actor, part),
    };
  },
  draw: ({ words, page, total, accounts }) => (
    <>
      <PageHead
        title="Account"
        lead={
          <>
            Si entra per invito o su richiesta: <a href="/area/richieste">richieste e inviti</a>.
          </>
        }
      />
      <search className="block max-w-xl">
        <form action="/redazione/account">
          <label htmlFor="parole" className="font-bold text-ink">
            Nome, e-mail o ente
          </label>
          <SearchField id="parole" defaultValue={words} />
        </form>
      </search>
      <p className="mt-6">{formatCount(total, "account", "account")}</p>
      <Listing
        page={page}
        pages={pagesOf(total)}
        label="Pagine degli account"
        hrefOf={(to) =>
          `/redazione/account?${new URLSearchParams({ q: words, pagina: String(to) })}`
        }
        isEmpty={accounts.length === 0}
        empty={
          <EmptyState title="Nessun account corrisponde alla ricerca.">
            <a href="/redazione/account">Mostra tutti</a>
          </EmptyState>
        }
      >
        <AccountList accounts={accounts} />
      </Listing>
    </>
  ),
});

export { metadata, page as default };
