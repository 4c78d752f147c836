import { formatCount } from "#lib/format";
import { ORGANISATION_GROUP_LABELS, ORGANISATION_KIND_SLUGS } from "#lib/organisations/messages";
import type { OrganisationKind } from "#lib/organisations/schema";

/** The ways to a long list of organisations: the kinds of which there are any. */
export function OrganisationKinds(props: {
  kinds: readonly { kind: OrganisationKind; count: number }[];
}) {
  const counts = new Map(props.kinds.map(({ kind, count }) => [kind, count]));
  const order = Object.keys(ORGANISATION_GROUP_LABELS) as OrganisationKind[];
  return (
    <section
      aria-labelledby="tipi"
      className="gap-x-6 border-t border-line py-5 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <h2 id="tipi" className="text-title-3 max-lg:mb-2">
        Tutti gli enti
      </h2>
      <ul className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        {order
          .filter((kind) => counts.has(kind))
          .map((kind) => (
            <li key={kind} className="leading-snug">
              <a href={kindHref(kind)} className="font-bold max-md:inline-block max-md:py-1.5">
                {ORGANISATION_GROUP_LABELS[kind]}
              </a>
              <span className="block text-base text-quiet">
                {formatCount(counts.get(kind) ?? 0, "ente", "enti")}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

export function kindHref(kind: OrganisationKind): string {
  return `/enti/tipo/${ORGANISATION_KIND_SLUGS[kind]}`;
}
