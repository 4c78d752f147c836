import { Section } from "#components/ui/section";

/** Records that may be this one; two that are the same are merged. */
export function LikelyDuplicates(props: {
  base: string;
  id: string;
  similar: { id: string; name: string; detail?: string | null; likeness: string | null }[];
}) {
  const { base, id, similar } = props;
  return (
    <Section id="doppioni" title="Doppioni">
      {similar.length > 0 && <p>Schede con un nome simile:</p>}
      <ul>
        {similar.map((other) => (
          <li
            key={other.id}
            className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-2"
          >
            <span className="min-w-0 flex-1 basis-60">
              <a href={`${base}/${other.id}`}>{other.name}</a>
              <span className="block text-sm text-soft">
                {other.likeness === "same" ? "stesso nome" : "nome simile"}
                {other.detail && `; ${other.detail}`}
              </span>
            </span>
            <a href={`${base}/${id}/unisci?con=${other.id}`} className="inline-block py-2">
              Unisci<span className="sr-only"> con {other.name}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={`${base}/${id}/unisci`}>Unisci con un’altra scheda</a>
      </p>
    </Section>
  );
}
