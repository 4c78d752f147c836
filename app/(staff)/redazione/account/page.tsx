import { AccountList } from "#components/accounts/account-list";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { SearchField } from "#components/ui/search-field";
import { canListAccounts } from "#lib/accounts/policy";
import { countAccounts, listAccounts } from "#lib/accounts/queries";
import { refuseUnless } from "#lib/errors";
import { formatCount } from "#lib/format";
import { newsroomPage } from "../newsroom-page";

const PER_PAGE = 50;

const { page, metadata } = newsroomPage({
  title: "Account",
  section: "/redazione/account",
  load: async (actor, { query }) => {
    refuseUnless(canListAccounts(actor));
    const words = (query.q ?? "").trim().slice(0, 100);
    const number = /^[1-9]\d{0,4}$/.test(query.pagina ?? "") ? Number(query.pagina) : 1;
    const skip = (number - 1) * PER_PAGE;
    return {
      words,
      number,
      total: await countAccounts(actor, { words }),
      accounts: await listAccounts(actor, { words, skip, limit: PER_PAGE }),
    };
  },
  draw: ({ words, number, total, accounts }) => (
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
      <AccountList accounts={accounts} />
      <Pagination
        page={number}
        pages={Math.ceil(total / PER_PAGE)}
        label="Pagine degli account"
        hrefOf={(to) =>
          `/redazione/account?${new URLSearchParams({ q: words, pagina: String(to) })}`
        }
      />
    </>
  ),
});

export { metadata, page as default };
