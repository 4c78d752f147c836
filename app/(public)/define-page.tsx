import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ErrorBody } from "#components/shell/error-body";
import { NotFoundBody } from "#components/shell/not-found-body";
import { PageFrame } from "#components/shell/page-frame";
import type { Section } from "#components/shell/site";
import { formatInstant } from "#lib/format";
import { type PageDescription, pageMetadata, publicAddress } from "#lib/web/page-metadata";
import type { Outcome } from "#lib/web/public-page";
import { loadFrame } from "./frame";

interface Definition<Address, Data> {
  load: (address: Address) => Promise<Outcome<Data>>;
  section: Section | null;
  /** A part of the page worth a skip link of its own. */
  skipTo?: { id: string; label: string };
  about: (data: Data) => PageDescription;
  draw: (data: Data) => ReactNode;
}

type Props<Name extends string> = { params: Promise<Record<Name, string>> };

/** A page of one address: its component and its metadata, read once. */
export function singlePage<Data>(page: Definition<undefined, Data>) {
  return {
    page: () => framedPage(page, undefined),
    generateMetadata: () => metadataOf(page, undefined),
  };
}

/** A page for each slug, drawn when it is first asked for. */
export function slugPage<Data>(page: Definition<string, Data>) {
  return pageFor("slug", page);
}

/** A page for each value of the changing part of its address. */
export function pageFor<Name extends string, Data>(name: Name, page: Definition<string, Data>) {
  return {
    page: async ({ params }: Props<Name>) => framedPage(page, (await params)[name]),
    generateMetadata: async ({ params }: Props<Name>) => metadataOf(page, (await params)[name]),
  };
}

async function metadataOf<Address, Data>(
  page: Definition<Address, Data>,
  address: Address,
): Promise<Metadata> {
  const frame = await loadFrame(undefined);
  if (frame.kind !== "found") return {};
  return pageMetadata(frame.data, await page.load(address), page.about);
}

/** The page in its frame, or what there is to say when it cannot be drawn. */
async function framedPage<Address, Data>(page: Definition<Address, Data>, address: Address) {
  const frame = await loadFrame(undefined);
  if (frame.kind === "failed") return <ErrorBody errorId={frame.errorId} />;
  if (frame.kind !== "found") return null;
  const site = frame.data;
  const outcome = await page.load(address);
  if (outcome.kind !== "found") {
    return (
      <PageFrame site={site} section={page.section} breadcrumbs={null} updated={null}>
        {otherwise(outcome)}
      </PageFrame>
    );
  }
  const about = page.about(outcome.data);
  // An archive that is still empty is as old as the portal itself.
  const updatedAt = about.updatedAt ?? site.updatedAt;
  return (
    <PageFrame
      site={site}
      section={page.section}
      breadcrumbs={
        about.title ? { trail: about.trail ?? [], current: about.crumb ?? about.title } : null
      }
      updated={{
        iso: updatedAt.toISOString(),
        text: formatInstant(updatedAt, site.timeZone),
      }}
      path={about.path}
      address={publicAddress(about.path)}
      {...(page.skipTo && { skipTo: page.skipTo })}
    >
      {page.draw(outcome.data)}
    </PageFrame>
  );
}

function otherwise(outcome: Exclude<Outcome<unknown>, { kind: "found" }>): ReactNode {
  switch (outcome.kind) {
    case "missing":
      return <NotFoundBody />;
    case "failed":
      return <ErrorBody errorId={outcome.errorId} />;
    case "moved":
      return <a href={outcome.to}>{outcome.to}</a>;
  }
}
