import type { ReactNode } from "react";
import { ReportsNav, type ReportsSection } from "#components/feedback/reports-nav";
import { type AccountActor, isNewsroom } from "#lib/actor";
import { today } from "#lib/clock";
import { countDataReports } from "#lib/data-reports/queries";
import { refuseUnless } from "#lib/errors";
import { countAccessibilityReports } from "#lib/feedback/queries";
import { getSite } from "#lib/site/queries";
import { readListAddress } from "#lib/web/list-address";
import type { Address } from "../../../personal-page";
import { newsroomPage } from "../newsroom-page";

interface Shared {
  timeZone: string;
  today: string;
  waiting: { data: number; accessibility: number };
}

/** A page of what the public says, below the links to its parts. */
export function reportsPage<Data>(page: {
  title: string;
  current: ReportsSection;
  load: (actor: AccountActor, address: Address) => Promise<Data>;
  draw: (data: Data & Shared, address: Address) => ReactNode;
}) {
  return newsroomPage({
    title: page.title,
    section: "/redazione/segnalazioni",
    trail:
      page.current === "attesa" ? [] : [{ label: "Segnalazioni", href: "/redazione/segnalazioni" }],
    load: async (actor, address) => {
      refuseUnless(isNewsroom(actor));
      const { timeZone } = await getSite(actor);
      const [data, accessibility] = await Promise.all([
        countDataReports(actor, { open: true }),
        countAccessibilityReports(actor, { open: true }),
      ]);
      const shared = { timeZone, today: today(timeZone), waiting: { data, accessibility } };
      return { ...(await page.load(actor, address)), ...shared };
    },
    draw: (view, address) => (
      <>
        <ReportsNav current={page.current} waiting={view.waiting} />
        {page.draw(view, address)}
      </>
    ),
  });
}

/** Which part of a list an address asks for. */
export function askedPart({ query }: Address) {
  const { page, skip, limit } = readListAddress(query);
  return { open: query.stato !== "chiuse", number: page, skip, limit };
}
