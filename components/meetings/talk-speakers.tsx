import { Fragment } from "react";

type Linked = { name: string; href: string | null };

/** Somebody, or only a role at an organisation, as on that day. */
export type TalkSpeaker = {
  person: Linked | null;
  role: string | null;
  organisation: Linked | null;
};

/** Who speaks; speakers with the same role and organisation are named together. */
export function TalkSpeakers({ speakers }: { speakers: readonly TalkSpeaker[] }) {
  return groupByAttribution(speakers).map((group) => (
    <p key={group.key} className="mt-1 leading-[1.6] md:leading-snug">
      {group.people.length > 0 ? (
        <>
          {group.people.map((person, index) => (
            <Fragment key={person.href ?? person.name}>
              {index > 0 && (index === group.people.length - 1 ? " e " : ", ")}
              <b>
                <Name of={person} />
              </b>
            </Fragment>
          ))}
          <span className="block text-quiet">
            <Attribution role={group.role} organisation={group.organisation} />
          </span>
        </>
      ) : (
        <>
          {group.role && <b>{sentenceCase(group.role)}</b>}
          {group.role && group.organisation && ", "}
          {group.organisation && <Name of={group.organisation} />}
        </>
      )}
    </p>
  ));
}

function Attribution({ role, organisation }: Pick<TalkSpeaker, "role" | "organisation">) {
  return (
    <>
      {role}
      {role && organisation && ", "}
      {organisation && <Name of={organisation} />}
    </>
  );
}

function Name({ of }: { of: Linked }) {
  if (!of.href) return of.name;
  return (
    <a href={of.href} className="link-plain">
      {of.name}
    </a>
  );
}

/** Speakers who follow one another with the same role and organisation, together. */
export function groupByAttribution(speakers: readonly TalkSpeaker[]) {
  const groups: (Omit<TalkSpeaker, "person"> & { key: string; people: Linked[] })[] = [];
  for (const { person, role, organisation } of speakers) {
    const last = groups.at(-1);
    const same = last && last.role === role && last.organisation?.name === organisation?.name;
    if (person && same && last.people.length > 0) last.people.push(person);
    else {
      const key = `${groups.length} ${role} ${organisation?.name}`;
      groups.push({ key, role, organisation, people: person ? [person] : [] });
    }
  }
  return groups;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
