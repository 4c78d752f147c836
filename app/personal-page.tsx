import type { Metadata } from "next";
import { unstable_rethrow } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { MemberBar } from "#components/accounts/member-bar";
import type { PersonalPlaces } from "#components/accounts/personal-links";
import type { Crumb } from "#components/shell/breadcrumbs";
import { ErrorBody } from "#components/shell/error-body";
import { NotFoundBody } from "#components/shell/not-found-body";
import { PageFrame } from "#components/shell/page-frame";
import type { Site } from "#components/shell/site";
import { canBringAnyoneIn, canListMembers } from "#lib/accounts/policy";
import { type AccountActor, type Actor, isNewsroom } from "#lib/actor";
import { DomainError } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import { canKeepOwnLab } from "#lib/labs/policy";
import { storableText } from "#lib/typed-text";
import { markStatus } from "#lib/web/page-marks";
import { currentSession, requireActor } from "#lib/web/session";
import { signOutAction } from "./(members)/area/actions";
import { loadFrame } from "./(public)/frame";

/** The changing parts of an address, and what stands after the question mark. */
export interface Address {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}

type Props = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

interface Definition<Who extends Actor, Data> {
  title: string;
  /** Which entry of the bar of members it is. */
  path: string;
  trail?: Crumb[];
  /** What it throws as not found or forbidden does not exist for this reader. */
  load: (actor: Who, address: Address) => Promise<Data>;
  draw: (data: Data, address: Address) => ReactNode;
  /** What stands above it in place of the header of the site. */
  header?: (site: Site, reader: Reader, address: Address) => ReactNode;
  /** What stands around it, where that is not what stands around other personal pages. */
  frame?: (data: Data) => Frame;
}

/** Who is signed in, as a header shows it. */
export interface Reader {
  actor: AccountActor;
  name: string;
  can: PersonalPlaces;
  signOut: () => Promise<void>;
}

type Frame = Partial<Omit<ComponentProps<typeof PageFrame>, "site" | "children">>;

/** A page for whoever is signed in; everybody else is led to sign in first. */
export function memberPage<Data>(page: Definition<AccountActor, Data>) {
  return definePage(page, requireActor);
}

/** A page that is drawn for each request, signed in or not. */
export function openPage<Data>(page: Definition<Actor, Data>) {
  return definePage(page, async () => (await currentSession())?.actor ?? { kind: "anonymous" });
}

function definePage<Who extends Actor, Data>(
  page: Definition<Who, Data>,
  whoAsks: () => Promise<Who>,
) {
  return {
    page: async ({ params, searchParams }: Props) => {
      const actor = await whoAsks();
      const address = { params: await params, query: single(await searchParams) };
      return drawPage(page, await tryToDraw(page, actor, address), address);
    },
    metadata: { title: page.title, robots: { index: false } } satisfies Metadata,
  };
}

async function drawPage(
  page: Pick<Definition<never, never>, "title" | "path" | "trail" | "header">,
  { body, around = {} }: Drawn,
  address: Address,
) {
  const frame = await loadFrame(undefined);
  if (frame.kind !== "found") return body;
  const session = await currentSession();
  const reader = session && readerOf(session);
  const header = reader && page.header?.(frame.data, reader, address);
  return (
    <PageFrame
      site={frame.data}
      section={null}
      breadcrumbs={{ trail: page.trail ?? [], current: page.title }}
      updated={null}
      header={header}
      memberBar={reader && !header && <MemberBar {...reader} current={page.path} />}
      {...around}
    >
      <div className={around.updated ? undefined : "pb-14"}>{body}</div>
    </PageFrame>
  );
}

function readerOf({ actor, name }: { actor: AccountActor; name: string }): Reader {
  const can = {
    decide: canBringAnyoneIn(actor),
    listMembers: canListMembers(actor),
    keepLab: canKeepOwnLab(actor),
    // The newsroom has a list of all.
    offer: !isNewsroom(actor),
    newsroom: isNewsroom(actor),
  };
  return { actor, name, can, signOut: signOutAction };
}

interface Drawn {
  body: ReactNode;
  around?: Frame | undefined;
}

async function tryToDraw<Who extends Actor, Data>(
  page: Definition<Who, Data>,
  actor: Who,
  address: Address,
): Promise<Drawn> {
  try {
    const data = await page.load(actor, address);
    return { body: page.draw(data, address), around: page.frame?.(data) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DomainError && ["not_found", "forbidden"].includes(error.code)) {
      markStatus(404);
      return { body: <NotFoundBody /> };
    }
    markStatus(500);
    return { body: <ErrorBody errorId={logDefect(error, { route: page.path })} /> };
  }
}

function single(query: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, storableText(first)]];
    }),
  );
}
