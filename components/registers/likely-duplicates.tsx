import { Section } from "#components/ui/section";

/** Records that may be this one; two that are the same are merged. */
export function LikelyDuplicates(props: {
  base: string;
  id: string;
  similar: { id: string; name: string; detail?: string | null; likeness: string | null }[];
}) {
  const { base, id, similar } = props;
  if (similar.length === 0) return null;
  return (
    <Section id="doppioni" title="Possibili doppioni">
      <ul>
        {similar.map((other) => (
          <li
            key={other.id}
            className="flex flex-wrap items-baseline gap-x-6 border-t border-line py-2"
          >
            <span className="min-w-0 flex-1 basis-60">
              <a href={`${base}/${other.id}`}>{other.name}</a>
              <span className="block text-sm text-soft">
                {other.likeness === "same" ? "stesso nome" : "nome simile"}
                {other.detail && `; ${other.detail}`}
              </span>
            </span>
            <a href={`${base}/${id}/unisci?con=${other.id}`} className="inline-block py-2">
              Unisci<span className="sr-only"> con {other.name}</span>…
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
