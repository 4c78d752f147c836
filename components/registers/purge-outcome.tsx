import { MetaList } from "#components/ui/meta-list";
import { Section } from "#components/ui/section";
import { formatInstant } from "#lib/format";
import type { PurgeDone } from "#lib/purges/queries";

/** That something is gone, and the texts in which its name may still be: only a reader can tell. */
export function PurgeOutcome(props: { purge: PurgeDone; timeZone: string | undefined }) {
  const { at, actorName, reason, mentions } = props.purge;
  return (
    <>
      <MetaList
        facts={[
          { term: "Quando", value: formatInstant(at, props.timeZone ?? "UTC") },
          { term: "Da", value: actorName ?? "il portale" },
          { term: "Perché", value: reason },
        ]}
      />
      {mentions.length > 0 && (
        <Section id="testi" title="Testi da rileggere">
          <p className="max-w-[62ch]">
            In questi testi, in una loro versione passata o in una nota di lavoro c’era scritto lo
            stesso nome: va controllato se è la stessa persona, e in quel caso tolto a mano.
          </p>
          <ul className="mt-4">
            {mentions.map(({ href, label, title }) => (
              <li key={href} className="border-t border-line py-2">
                <a href={href}>{title}</a>
                <span className="block text-sm text-soft">{label}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
