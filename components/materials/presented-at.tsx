import { DateBlock } from "#components/ui/date-block";
import { Section } from "#components/ui/section";
import { formatPosition } from "#lib/format";
import type { MaterialDetails, MaterialPlace } from "#lib/material-pages/queries";
import { isPlayed, playedFrom, recordingAt } from "#lib/materials/rules";

/** The pages on which a material stands, the last first. */
export function PresentedAt({ material }: { material: MaterialDetails }) {
  if (material.places.length === 0) return null;
  return (
    <Section id="dove" title={headingOf(material)}>
      <ul className="border-t border-line">
        {material.places.map((place) => (
          <li key={place.id} className={place.day ? "dated-row" : "border-b border-line py-5"}>
            {place.day && <DateBlock day={place.day} withYear />}
            <div>
              <h3 className="text-title-3">
                <a href={place.href}>{place.title}</a>
              </h3>
              {place.talk && <p>{place.talk}</p>}
              <FromThere material={material} place={place} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function headingOf({ state, places }: MaterialDetails): string {
  if (state !== "approved") return "Proposto per";
  return places.some(({ href }) => href.startsWith("/incontri/")) ? "Presentato a" : "Si trova in";
}

/** The part of a recording that is of one talk. */
function FromThere(props: { material: MaterialDetails; place: MaterialPlace }) {
  const { id, url, newest } = props.material;
  const { startSeconds, talk } = props.place;
  if (startSeconds === null) return null;
  const words = `da ${formatPosition(startSeconds)}`;
  const isHere = newest && isPlayed(newest.file.mediaType);
  const href = isHere ? playedFrom(id, startSeconds) : url && recordingAt(url, startSeconds);
  return (
    <p>
      {href ? (
        <a href={href}>
          Registrazione {words}
          {talk && <span className="sr-only">: {talk}</span>}
        </a>
      ) : (
        `Nella registrazione, ${words}`
      )}
    </p>
  );
}
