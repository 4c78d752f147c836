import type { ReactNode } from "react";
import { PersonalLinks } from "#components/accounts/personal-links";
import { NewsroomHeader } from "#components/newsroom/newsroom-header";
import type { NewsroomSection } from "#components/newsroom/newsroom-nav";
import type { Crumb } from "#components/shell/breadcrumbs";
import { type AccountActor, isNewsroom } from "#lib/actor";
import { refuseUnless } from "#lib/errors";
import { type Address, memberPage } from "../../personal-page";

interface Definition<Data> {
  title: string;
  /** The part of the newsroom it belongs to, where the address may tell. */
  section: NewsroomSection | ((address: Address) => NewsroomSection);
  /** Between the newsroom's first page and this one; `up` where it takes what was read to say. */
  trail?: Crumb[];
  up?: (data: Data) => Crumb;
  load: (actor: AccountActor, address: Address) => Promise<Data>;
  draw: (data: Data, address: Address) => ReactNode;
}

/**
 * A page of the newsroom; for who is not of it there is none. What it reads and does is decided
 * again where it is read and done: this only spares the others an error.
 */
export function newsroomPage<Data>({ section, trail = [], up, ...page }: Definition<Data>) {
  const start = [{ label: "Redazione", href: "/redazione" }, ...trail];
  return memberPage({
    ...page,
    path: "/redazione",
    trail: start,
    load: (actor, address) => {
      refuseUnless(isNewsroom(actor));
      return page.load(actor, address);
    },
    header: (site, { actor, ...reader }, address) =>
      isNewsroom(actor) && (
        <NewsroomHeader
          site={site}
          section={typeof section === "string" ? section : section(address)}
          name={reader.name}
          personal={<PersonalLinks can={{ ...reader.can, newsroom: false }} />}
          signOut={reader.signOut}
        />
      ),
    // The part of the newsroom is marked in its header: only what is below it needs the way back.
    frame: (data) => {
      if (up) return { breadcrumbs: { trail: [...start, up(data)], current: page.title } };
      return trail.every(({ href }) => href === section) ? { breadcrumbs: null } : {};
    },
    draw: (data, address) => <div className="newsroom">{page.draw(data, address)}</div>,
  });
}
