import { RegisterList, type RegisterWords } from "#components/registers/register-list";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { RECORD_OUTCOMES } from "#lib/registers/messages";
import { listRecords } from "#lib/registers/queries";
import type { RecordKind } from "#lib/registers/schema";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { newsroomPage } from "../newsroom-page";
import { REGISTERS } from "./reading";

/** The list of a register. */
export function registerPage(kind: RecordKind, words: RegisterWords, lead: string) {
  return newsroomPage({
    title: words.title,
    section: "/redazione/registri",
    trail: [REGISTERS],
    load: async (actor, { query }) => {
      const { page, ...part } = readListAddress(query);
      const archived = query.archivio === "1";
      const { total, items } = await listRecords(actor, kind, { ...part, archived });
      return { search: part.words, page, pages: pagesOf(total), archived, total, items };
    },
    draw: (list, { query }) => (
      <>
        <PageHead title={words.title} lead={lead} />
        <OutcomeNotice outcomes={RECORD_OUTCOMES} outcome={query.esito} />
        <RegisterList {...list} words={words} />
      </>
    ),
  });
}
