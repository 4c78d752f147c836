import { MemberList } from "#components/accounts/member-list";
import { SpaceUse } from "#components/quotas/space-use";
import { EmptyState } from "#components/ui/empty-state";
import { Listing } from "#components/ui/listing";
import { PageHead } from "#components/ui/page-head";
import { SearchField } from "#components/ui/search-field";
import { Section } from "#components/ui/section";
import { canListMembers } from "#lib/accounts/policy";
import { listMembers, listOwnOrganisations } from "#lib/accounts/queries";
import { refuseUnless } from "#lib/errors";
import { formatCount, formatList } from "#lib/format";
import { getSpace } from "#lib/quotas/queries";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { memberPage } from "../../../personal-page";

const PATH = "/area/membri";

const { page, metadata } = memberPage({
  title: "Membri",
  path: PATH,
  trail: [{ label: "Il mio account", href: "/area" }],
  load: async (actor, { query }) => {
    refuseUnless(canListMembers(actor));
    const { page, ...part } = readListAddress(query);
    const own = await listOwnOrganisations(actor);
    return {
      words: part.words,
      page,
      organisations: own.map(({ name }) => name),
      spaces: await Promise.all(own.map(({ id }) => getSpace(actor, id))),
      ...(await listMembers(actor, part)),
    };
  },
  draw: ({ words, page, organisations, spaces, total, members }) => (
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
      <Listing
        page={page}
        pages={pagesOf(total)}
        label="Pagine dei membri"
        hrefOf={(to) => `${PATH}?${new URLSearchParams({ q: words, pagina: String(to) })}`}
        isEmpty={members.length === 0}
        empty={
          <EmptyState title={`Nessun membro con «${words}».`}>
            <a href={PATH}>Mostra tutti</a>
          </EmptyState>
        }
      >
        <MemberList members={members} severalOrganisations={organisations.length > 1} />
      </Listing>
      <Section id="spazio" title="Spazio per i file">
        <p className="max-w-[62ch]">
          Quanto occupano i materiali portati dai membri, in tutte le versioni. Per averne di più si
          scrive alla redazione.
        </p>
        {spaces.map((space) => (
          <div key={space.name}>
            {spaces.length > 1 && <h3 className="mt-4 font-bold">{space.name}</h3>}
            <SpaceUse space={space} />
          </div>
        ))}
      </Section>
    </>
  ),
});

export { metadata, page as default };
