import { MetaList } from "#components/ui/meta-list";
import { Section } from "#components/ui/section";
import { PAGE_KIND_LABELS } from "#lib/editorial/messages";
import { SEGMENTS } from "#lib/editorial/rules";
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
            In questi testi, o in una loro versione passata, c’era scritto lo stesso nome: va
            controllato se è la stessa persona, e in quel caso tolto a mano.
          </p>
          <ul className="mt-4">
            {mentions.map(({ kind, id, title }) => (
              <li key={`${kind} ${id}`} className="border-t border-line py-2">
                <a href={`/redazione/${SEGMENTS[kind]}/${id}`}>{title}</a>
                <span className="block text-sm text-soft">{PAGE_KIND_LABELS[kind]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
