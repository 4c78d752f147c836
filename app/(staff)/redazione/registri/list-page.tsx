import { RegisterList, type RegisterWords } from "#components/registers/register-list";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { RECORD_OUTCOMES } from "#lib/registers/messages";
import { listRecords } from "#lib/registers/queries";
import type { RecordKind } from "#lib/registers/schema";
import { newsroomPage } from "../newsroom-page";
import { REGISTERS, searchOf } from "./reading";

const PER_PAGE = 50;

/** The list of a register. */
export function registerPage(kind: RecordKind, words: RegisterWords, lead: string) {
  return newsroomPage({
    title: words.title,
    section: "/redazione/registri",
    trail: [REGISTERS],
    load: async (actor, address) => {
      const asked = searchOf(address);
      const { search, page, archived } = asked;
      const skip = (page - 1) * PER_PAGE;
      const found = { words: search, archived, skip, limit: PER_PAGE };
      return { ...asked, ...(await listRecords(actor, kind, found)) };
    },
    draw: ({ total, ...list }, { query }) => (
      <>
        <PageHead title={words.title} lead={lead} />
        <OutcomeNotice outcomes={RECORD_OUTCOMES} outcome={query.esito} />
        <RegisterList {...list} words={words} total={total} pages={Math.ceil(total / PER_PAGE)} />
      </>
    ),
  });
}
