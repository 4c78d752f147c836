import { LANGUAGE_LABELS } from "#lib/clearances/messages";
import { formatDayAfter, formatPosition } from "#lib/format";
import type { MaterialDetails } from "#lib/material-pages/queries";

/** The browser's own player, which a keyboard moves; what is said beside it, as captions. */
export function MaterialPlayer(props: { material: MaterialDetails; src: string; from: number }) {
  const { material, from } = props;
  const { id, captions, title, language } = material;
  const src = from > 0 ? `${props.src}#t=${from}` : props.src;
  const hasPicture = material.newest?.file.mediaType.startsWith("video/");
  const Player = hasPicture ? "video" : "audio";
  return (
    <>
      {from > 0 && <p className="mb-3">La registrazione comincia da {formatPosition(from)}.</p>}
      <Player
        controls
        preload="metadata"
        src={src}
        aria-label={title}
        className={hasPicture ? "aspect-video w-full max-w-[60rem] bg-ink" : "w-full max-w-[40rem]"}
      >
        {captions.map((each) => (
          <track
            key={each}
            kind="captions"
            src={`/materiali/sottotitoli/${id}/${each}`}
            srcLang={each}
            label={`Sottotitoli in ${LANGUAGE_LABELS[each]}`}
            default={each === language}
          />
        ))}
      </Player>
      <Captions material={material} />
    </>
  );
}

function Captions({ material }: { material: MaterialDetails }) {
  const { id, captions, captionsReason, captionsDueOn } = material;
  if (captions.length > 0) {
    return (
      <p className="mt-3">
        Il testo di quello che si dice:{" "}
        {captions.map((each, index) => (
          <span key={each}>
            {index > 0 && ", "}
            <a href={`/materiali/sottotitoli/${id}/${each}`}>
              sottotitoli in {LANGUAGE_LABELS[each]}
            </a>
          </span>
        ))}
        .
      </p>
    );
  }
  return (
    <p className="mt-3 max-w-[62ch] text-quiet">
      La registrazione non ha ancora i sottotitoli.{" "}
      {captionsReason && `${captionsReason.replace(/\.?$/, ".")} `}
      {captionsDueOn && `Saranno pronti entro ${formatDayAfter("il", captionsDueOn)}.`}
    </p>
  );
}
