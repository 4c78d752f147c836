import type { ReactNode } from "react";
import { NewsroomNav, type NewsroomSection } from "#components/newsroom/newsroom-nav";
import type { Crumb } from "#components/shell/breadcrumbs";
import { type AccountActor, isNewsroom } from "#lib/actor";
import { refuseUnless } from "#lib/errors";
import { type Address, memberPage } from "../../personal-page";

interface Definition<Data> {
  title: string;
  section: NewsroomSection;
  /** Between the newsroom's first page and this one. */
  trail?: Crumb[];
  /** What this page is about, where the title is the same for many. */
  crumb?: (data: Data) => string;
  load: (actor: AccountActor, address: Address) => Promise<Data>;
  draw: (data: Data, address: Address) => ReactNode;
}

/**
 * A page of the newsroom; for who is not of it there is none. What it reads and does is decided
 * again where it is read and done: this only spares the others an error.
 */
export function newsroomPage<Data>({ section, trail = [], crumb, ...page }: Definition<Data>) {
  const isFirst = section === "/redazione" && trail.length === 0;
  const whole = isFirst ? [] : [{ label: "Redazione", href: "/redazione" }, ...trail];
  return memberPage({
    ...page,
    path: "/redazione",
    trail: whole,
    ...(crumb && {
      frame: (data: Data) => ({ breadcrumbs: { trail: whole, current: crumb(data) } }),
    }),
    load: (actor, address) => {
      refuseUnless(isNewsroom(actor));
      return page.load(actor, address);
    },
    draw: (data, address) => (
      <>
        <NewsroomNav current={section} />
        {page.draw(data, address)}
      </>
    ),
  });
}
