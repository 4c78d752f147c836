import { LabRow } from "#components/labs/lab-row";
import { GlyphKey } from "#components/territory/glyph-key";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import type { LabListItem } from "#lib/labs/queries";
import type { DatedTile } from "#lib/territory/queries";

/** The labs, newest first, each with its territory. */
export function LabsPage(props: { labs: readonly LabListItem[]; tiles: readonly DatedTile[] }) {
  return (
    <>
      <PageHead
        title="Laboratori territoriali"
        lead="Gruppi di lavoro su un territorio: professioni, servizi e risorse diverse intorno allo stesso tavolo."
      />
      {props.labs.length === 0 ? (
        <EmptyState title="Ancora nessun laboratorio">
          <p>
            I laboratori compaiono qui quando cominciano. Nel frattempo ci sono{" "}
            <a href="/incontri">gli incontri</a>.
          </p>
        </EmptyState>
      ) : (
        <>
          <GlyphKey meetings={false} />
          <ul className="border-t border-line">
            {props.labs.map((lab) => (
              <LabRow key={lab.slug} lab={lab} tiles={props.tiles} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
