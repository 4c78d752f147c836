import type { NewFileInput } from "#lib/materials/schema";
import type { PlaceInput } from "#lib/placements/schema";
import type { FormState } from "#lib/web/form-state";

type Fields = Readonly<Record<string, string | undefined>>;

/** What the fields that describe a material say; the schema looks whether it may be so. */
export function describedIn(
  { id: _id, version: _version, note: _note, ...fields }: Fields,
  organisationIds: readonly string[],
): Omit<NewFileInput, "places" | "note"> {
  return { ...(fields as unknown as NewFileInput), organisationIds: [...organisationIds] };
}

/** A meeting, or one of its talks and where that begins in a recording. */
export function meetingPlace(meetingId: string, fields: Fields): PlaceInput {
  return {
    kind: "meeting",
    id: meetingId,
    talkId: fields.talkId ?? "",
    startSeconds: secondsOf(fields.start),
  };
}

/** The title about which a form asks whether it is the next version of what stands there; or none. */
export function titleAskedAbout({ errors, values }: Pick<FormState, "errors" | "values">): string {
  // Of several files it is the first of those that are left.
  return (errors.same && (values["files.0.title"] ?? values.title)?.[0]) || "";
}

/** The same for what is proposed: a lab has no talks. */
export function placeIn({ kind, id }: { kind: "meeting" | "lab"; id: string }, fields: Fields) {
  return kind === "meeting" ? meetingPlace(id, fields) : ({ kind, id } as const);
}

/** «12:30» or «1:02:30», as players show it; what is neither is none. */
function secondsOf(text: string | undefined): number | null {
  const [, hours = "0", minutes, seconds] =
    /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text?.trim() ?? "") ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
