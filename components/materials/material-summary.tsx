import { Prose } from "#components/ui/prose";
import { Section } from "#components/ui/section";
import type { MaterialDetails } from "#lib/material-pages/queries";

/** What a document says, for who cannot read it as it is; or why that is not written. */
export function MaterialSummary({ material }: { material: MaterialDetails }) {
  const { summary, untaggedReason } = material;
  if (summary) {
    const paragraphs = summary.split(/\n{2,}/).flatMap((text) => text.trim() || []);
    return (
      <Section id="riassunto" title="Che cosa dice il documento">
        <Prose>
          {paragraphs.map((text) => (
            <p key={text} className="whitespace-pre-line">
              {text}
            </p>
          ))}
        </Prose>
      </Section>
    );
  }
  if (!untaggedReason) return null;
  return (
    <p className="mt-6 max-w-[62ch] text-quiet">
      Il documento può non essere leggibile con un lettore di schermo. {untaggedReason}
    </p>
  );
}
