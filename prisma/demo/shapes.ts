import type { LabInput, Sector } from "#lib/labs/schema";
import type { NewLinkInput } from "#lib/materials/schema";
import type { MeetingDocument, TalkDocument } from "#lib/meetings/schema";
import type { NewsDocument } from "#lib/news/schema";
import type { OrganisationInput } from "#lib/organisations/schema";
import type { PersonInput } from "#lib/people/schema";

/** Content names other content by slug; the loader finds the ids. */
type Named<T> = Partial<T> & { slug: string };

export type DemoOrganisation = Named<Omit<OrganisationInput, "zoneId">> &
  Pick<OrganisationInput, "name" | "kind" | "demonstration"> & { zone?: string };

export interface DemoPerson {
  /** What other content calls this person; the address is made from the name. */
  key: string;
  givenName: string;
  familyName: string;
  biography?: string;
  demonstration: boolean;
  affiliations: (Partial<PersonInput["affiliations"][number]> & { organisation: string })[];
}

export interface DemoSpeaker {
  person?: string;
  role?: string;
  organisation?: string;
  /** The name of that day, where it was another. */
  organisationName?: string;
  zone?: string;
}

export type DemoTalk = Pick<TalkDocument, "title" | "kind"> &
  Partial<Pick<TalkDocument, "abstract" | "day" | "startTime" | "recordingStartSeconds">> & {
    themes?: string[];
    zones?: string[];
    speakers?: DemoSpeaker[];
    materials?: DemoMaterial[];
  };

export type DemoMaterial = Omit<NewLinkInput, "places" | "demonstration">;

export type DemoMeeting = Pick<MeetingDocument, "title" | "summary" | "kind" | "mode"> &
  Partial<
    Pick<
      MeetingDocument,
      | "status"
      | "lastDay"
      | "startTime"
      | "endTime"
      | "venue"
      | "recordingUrl"
      | "audienceNote"
      | "sourceNote"
      | "sourceUrl"
    >
  > & {
    slug: string;
    /** A day, or so many days after the content is loaded, for what is still to come. */
    day: string | { daysAhead: number };
    demonstration: boolean;
    /** Slugs of the zones it is addressed to; all of them when left out. */
    audience?: string[];
    involved?: string[];
    themes: string[];
    series?: string;
    lab?: string;
    talks?: DemoTalk[];
    materials?: DemoMaterial[];
    publishedAt: string;
    /** Markdown. */
    report?: { body: string; publishedAt: string };
  };

export type DemoLab = Pick<
  LabInput,
  "title" | "summary" | "aims" | "startsOn" | "precision" | "demonstration"
> &
  Partial<Pick<LabInput, "endsOn" | "outputs" | "diary">> & {
    slug: string;
    healthAuthority?: string;
    zones?: string[];
    members?: {
      profession: string;
      sector: Sector;
      headcount?: number;
      organisation?: string;
      person?: string;
      note?: string;
    }[];
    services?: { name: string; description?: string }[];
    funding?: { source: string; note?: string }[];
  };

export type DemoNewsItem = Pick<NewsDocument, "title" | "lead"> &
  Partial<Pick<NewsDocument, "kind" | "sourceNote" | "sourceUrl">> & {
    slug: string;
    demonstration: boolean;
    /** Markdown. */
    body: string;
    themes?: string[];
    zones?: string[];
    meetings?: string[];
    publishedAt: string;
  };
