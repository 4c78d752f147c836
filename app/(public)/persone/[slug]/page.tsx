import { PersonPage } from "#components/people/person-page";
import { ANONYMOUS } from "#lib/actor";
import { endOfDay, latest, today } from "#lib/clock";
import { LABS } from "#lib/labs/tags";
import { getPerson } from "#lib/people/queries";
import { personTag } from "#lib/people/tags";
import { getSite } from "#lib/site/queries";
import { listTalksOfPerson } from "#lib/talks/queries";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const TALKS_SHOWN = 100;

const load = publicPage({
  tags: (slug: string) => [personTag(slug), LABS],
  read: (address) =>
    orMoved({ kind: "person", slug: address, under: "/persone" }, async (slug) => {
      const { timeZone } = await getSite(ANONYMOUS);
      const day = today(timeZone);
      const person = await getPerson(ANONYMOUS, slug, day);
      const { talks, total } = await listTalksOfPerson(ANONYMOUS, person.id, TALKS_SHOWN);
      return { person, talks, total, day, timeZone };
    }),
  // Which roles are current depends on the day.
  until: ({ day, timeZone }) => endOfDay(day, timeZone),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/persone",
  about: ({ person, talks }) => ({
    title: `${person.givenName} ${person.familyName}`,
    description: `Gli interventi di ${person.givenName} ${person.familyName} agli incontri della comunità.`,
    path: `/persone/${person.slug}`,
    demonstration: person.demonstration,
    trail: [{ label: "Persone", href: "/persone" }],
    updatedAt: latest([person.updatedAt, ...talks.map((talk) => talk.meeting.lastPublishedAt)]),
  }),
  draw: (view) => <PersonPage {...view} />,
});

export { generateMetadata, page as default };
