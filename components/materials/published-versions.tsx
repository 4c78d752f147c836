import { Section } from "#components/ui/section";
import { localDay } from "#lib/clock";
import { formatBytes, formatShortDay } from "#lib/format";
import type { MaterialDetails } from "#lib/material-pages/queries";
import { MATERIAL_STATE_LABELS } from "#lib/materials/messages";
import { materialFileUrl } from "#lib/materials/rules";

/** How a file changed over time; only the newest that was agreed to is there to open. */
export function PublishedVersions({ material }: { material: MaterialDetails }) {
  const { versions, newest, timeZone, content } = material;
  if (versions.length === 0) return null;
  return (
    <Section id="versioni" title="Versioni">
      <ol reversed className="text-base">
        {versions.map((version) => {
          const { id, number, createdAt, note, file, state, stateReason } = version;
          const isOpen = (id === newest?.id || state !== "approved") && !content?.withheld;
          return (
            <li key={id} className="border-t border-line py-3">
              <b>Versione {number}</b>, {formatShortDay(localDay(createdAt, timeZone))}
              {isOpen && (
                <>
                  : <a href={materialFileUrl(id, file.name)}>{file.name}</a>{" "}
                  <span className="text-sm text-soft">{formatBytes(file.size)}</span>
                </>
              )}
              {state !== "approved" && (
                <span className="block">
                  {MATERIAL_STATE_LABELS[state]}
                  {stateReason && `: ${stateReason}`}
                </span>
              )}
              {note && <span className="block text-quiet">{note}</span>}
              {id === newest?.id && (
                <span className="block break-all text-sm text-soft">SHA-256 {file.sha256}</span>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
