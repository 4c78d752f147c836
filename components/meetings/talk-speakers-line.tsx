import { Fragment } from "react";
import { groupByAttribution, type TalkSpeaker } from "#components/meetings/talk-speakers";

/** Who spoke, in one line: «Daniela Mesini e Ariela Casartelli, Istituto per la Ricerca Sociale». */
export function TalkSpeakersLine({ speakers }: { speakers: readonly TalkSpeaker[] }) {
  return groupByAttribution(speakers).map(({ key, people, role, organisation }, index) => {
    const about = [role, organisation].filter((part) => part !== null);
    return (
      <Fragment key={key}>
        {index > 0 && "; "}
        {people.map((person, n) => (
          <Fragment key={person.href ?? person.name}>
            {n > 0 && (n === people.length - 1 ? " e " : ", ")}
            <b>
              <Linked of={person} />
            </b>
          </Fragment>
        ))}
        {about.map((part, n) => (
          <Fragment key={n === 0 ? "first" : "second"}>
            {(people.length > 0 || n > 0) && ", "}
            {typeof part === "string" ? part : <Linked of={part} />}
          </Fragment>
        ))}
      </Fragment>
    );
  });
}

function Linked({ of }: { of: { name: string; href: string | null } }) {
  if (!of.href) return of.name;
  return (
    <a href={of.href} className="link-plain">
      {of.name}
    </a>
  );
}
